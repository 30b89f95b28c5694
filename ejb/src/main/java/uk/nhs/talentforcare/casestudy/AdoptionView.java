package uk.nhs.talentforcare.casestudy;

import java.util.List;

/**
 * What the page shows on which an organisation says that it has adopted a study.
 *
 * @param organisations for which the person may say so, by name; none for whoever belongs to none
 * @param organisation the one that they speak for, null while they have not chosen
 * @param told what it says now, null if nothing
 * @param version of that, {@link #NONE} if there is nothing
 * @param hiddenBecause why an editor has hidden it, empty unless one has
 */
public record AdoptionView(
        String slug,
        String study,
        List<Choice> organisations,
        Choice organisation,
        StudyAdoption.Told told,
        long version,
        String hiddenBecause) {

    /** Stands for nothing that could be replaced. */
    public static final long NONE = -1;

    /** Whether the study is the chosen organisation's own. */
    public boolean own() {
        return organisation != null && organisation.own();
    }

    /** An organisation to speak for. @param own whether the study is its own, which it cannot adopt */
    public record Choice(long id, String name, String slug, boolean own) {}
}
