package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import uk.nhs.talentforcare.shared.Here;
import uk.nhs.talentforcare.shared.LondonTime;

/** What a reader takes away from the case study of this page. */
@Named
@RequestScoped
public class StudyReuse {

    @Inject
    private CaseStudyPage page;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    /** The citation before its title, which is set in italics. */
    public String author() {
        return citation().author();
    }

    /** The citation after its title. */
    public String source() {
        return citation().source();
    }

    /** The citation as text, to copy. */
    public String harvard() {
        return citation().harvard();
    }

    private Citation citation() {
        return Citation.of(page.facts(), here.canonical(), LondonTime.today(clock.instant()));
    }
}
