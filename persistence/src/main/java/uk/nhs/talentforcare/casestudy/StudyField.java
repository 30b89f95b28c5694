package uk.nhs.talentforcare.casestudy;

import java.util.Arrays;
import java.util.Optional;

/** What the manuscript of a case study answers, one entry a question. */
public enum StudyField {
    TITLE(
            "title",
            StudyPart.ABOUT,
            Kind.LINE,
            160,
            true,
            "Title",
            "What was done, in a line that a stranger understands"),
    SUMMARY(
            "summary",
            StudyPart.ABOUT,
            Kind.PROSE,
            600,
            true,
            "Summary",
            "What you did, for whom, and what changed: about 50 words"),
    STAGE("stage", StudyPart.ABOUT, Kind.CHOICE, 20, true, "How far has it come?", ""),
    PILLAR("pillar", StudyPart.ABOUT, Kind.CHOICE, 30, true, "Which pillar is it about?", ""),
    INTENTIONS(
            "intentions",
            StudyPart.ABOUT,
            Kind.CHOICES,
            60,
            false,
            "Which of the ten intentions does it serve?",
            "Choose all that apply"),
    ROLES("roles", StudyPart.ABOUT, Kind.CHOICES, 900, false, "Which jobs is it about?", "Choose all that apply"),
    SETTING("setting", StudyPart.ABOUT, Kind.CHOICE, 30, true, "Where did it happen?", ""),
    AREA("area", StudyPart.ABOUT, Kind.CHOICE, 60, false, "Local area", ""),
    CHALLENGE(
            "challenge",
            StudyPart.STORY,
            Kind.PROSE,
            5000,
            true,
            "The challenge",
            "What was wrong or missing, and for whom?"),
    DID(
            "did",
            StudyPart.STORY,
            Kind.PROSE,
            8000,
            true,
            "What you did, or plan",
            "Step by step, so that somebody elsewhere could do the same. Leave out anything by which a patient could be known"),
    FIGURES(
            "figures",
            StudyPart.RESULTS,
            Kind.FIGURES,
            0,
            false,
            "Figures",
            "What was measured, before and after, and how you counted"),
    RESULTS(
            "results",
            StudyPart.RESULTS,
            Kind.PROSE,
            5000,
            false,
            "What changed, in words",
            "Leave it empty while nothing has"),
    BASELINE(
            "baseline",
            StudyPart.RESULTS,
            Kind.PROSE,
            1500,
            false,
            "Your starting point",
            "What did you compare with: last year, another ward, nothing?"),
    EVIDENCE_TYPE(
            "evidenceType", StudyPart.RESULTS, Kind.CHOICES, 120, false, "How do you know?", "Choose all that apply"),
    NOT_WORKED(
            "notWorked",
            StudyPart.RESULTS,
            Kind.PROSE,
            4000,
            false,
            "What did not work",
            "Others are spared it, and nobody holds it against you"),
    LEARNED(
            "learned",
            StudyPart.LEARNED,
            Kind.PROSE,
            5000,
            false,
            "What you learned",
            "What would you do the same, and what differently?"),
    COST(
            "cost",
            StudyPart.LEARNED,
            Kind.PROSE,
            3000,
            false,
            "Cost and time",
            "Money, hours of staff, weeks until it ran. Estimates help too"),
    PARTNERS("partners", StudyPart.LEARNED, Kind.LINE, 1000, false, "Partners", "Who did it with you"),
    START_MONTH("startMonth", StudyPart.LEARNED, Kind.CHOICE, 2, true, "Month in which it started or will", ""),
    START_YEAR("startYear", StudyPart.LEARNED, Kind.LINE, 4, true, "Year in which it started or will", "Such as 2026"),
    SPONSORSHIP(
            "sponsorship",
            StudyPart.LEARNED,
            Kind.PROSE,
            600,
            false,
            "Who paid, besides your organisation?",
            "Grants, and any company that gave money or goods");

    /** How it is asked. */
    public enum Kind {
        LINE,
        PROSE,
        CHOICE,
        CHOICES,
        FIGURES
    }

    private final String code;
    private final StudyPart part;
    private final Kind kind;
    private final int longest;
    private final boolean required;
    private final String label;
    private final String hint;

    StudyField(String code, StudyPart part, Kind kind, int longest, boolean required, String label, String hint) {
        this.code = code;
        this.part = part;
        this.kind = kind;
        this.longest = longest;
        this.required = required;
        this.label = label;
        this.hint = hint;
    }

    /** Its name in forms and in what is kept. */
    public String code() {
        return code;
    }

    public StudyPart part() {
        return part;
    }

    public Kind kind() {
        return kind;
    }

    /** The longest answer that can be published, in characters; longer ones are kept until they are shortened. */
    public int longest() {
        return longest;
    }

    /** Whether nothing can be sent without it. */
    public boolean required() {
        return required;
    }

    public String label() {
        return label;
    }

    /** A line of help, empty if there is none. */
    public String hint() {
        return hint;
    }

    /** The question with this name. */
    public static Optional<StudyField> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
