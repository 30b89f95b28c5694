package uk.nhs.talentforcare.casestudy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import uk.nhs.talentforcare.campaign.Pillar;

/**
 * What a case study says: everything that its author writes, and nothing about where it stands. Bodies are Markdown.
 *
 * @param summary what, for whom, with what result: about 50 words
 * @param localAreaCode null for a national development
 * @param intentions numbers 1 to 10 of the strategic intentions that it serves
 * @param roleFamilies codes of the role families that it is about
 * @param results what changed, in words; null while a development is planned
 * @param source where the account comes from when it is not the organisation's own; null otherwise
 */
public record CaseStudyContent(
        String title,
        String summary,
        long organisationId,
        String localAreaCode,
        Pillar pillar,
        Set<Integer> intentions,
        Set<String> roleFamilies,
        Setting setting,
        String challenge,
        String whatWeDid,
        String results,
        List<ResultFigure> figures,
        String learned,
        String costAndTime,
        String partners,
        LocalDate startDate,
        Maturity maturity,
        EvidenceStrength evidence,
        Source source) {

    /** The longest title, in characters. */
    public static final int TITLE_MAX = 160;

    /** The longest summary, in characters: about 80 words, to be kind to those who need more than 50. */
    public static final int SUMMARY_MAX = 600;

    /**
     * Where an account comes from.
     *
     * @param url null when the source is not on the web
     */
    public record Source(String title, String url) {
        public Source {
            required(title, "A source needs a title");
            if (url != null && !url.startsWith("https://") && !url.startsWith("http://")) {
                throw new IllegalArgumentException("A source's address starts with https:// or http://");
            }
        }
    }

    public CaseStudyContent {
        within(title, TITLE_MAX, "title");
        within(summary, SUMMARY_MAX, "summary");
        required(challenge, "Say what the challenge was");
        required(whatWeDid, "Say what was done");
        Objects.requireNonNull(pillar, "pillar");
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(startDate, "startDate");
        Objects.requireNonNull(maturity, "maturity");
        Objects.requireNonNull(evidence, "evidence");
        intentions = Set.copyOf(intentions);
        roleFamilies = Set.copyOf(roleFamilies);
        figures = List.copyOf(figures);
        for (int intention : intentions) {
            if (intention < 1 || intention > 10) {
                throw new IllegalArgumentException(
                        "There are ten strategic intentions, and none is number " + intention);
            }
        }
        if (maturity == Maturity.PLANNED && evidence != EvidenceStrength.DESCRIBED) {
            throw new IllegalArgumentException("What is only planned cannot have been measured or evaluated");
        }
    }

    private static void within(String text, int longest, String what) {
        required(text, "Give a " + what);
        if (text.length() > longest) {
            throw new IllegalArgumentException("The " + what + " is longer than " + longest + " characters");
        }
    }

    private static void required(String text, String message) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(message);
        }
    }
}
