package uk.nhs.talentforcare.ambassador;

/** Why an application is declined; the applicant reads the sentence, and how to put it right. */
public enum DeclinedBecause {
    EMPLOYMENT(
            "We could not make sure where they work",
            "We could not make sure that you work where you say.",
            "Apply again with another way to confirm it: a work email address, your manager, or your organisation’s local lead."),
    NO_AGREEMENT(
            "The employer does not agree",
            "Your employer does not agree that you give talks.",
            "Speak with your manager. Once they agree, apply again and name them."),
    NOT_HEALTH_OR_CARE(
            "They do not work in health or social care",
            "Ambassadors work in health or social care, or are vouched for by a charity or training provider.",
            "If you do, say so in your job title or your employer, and apply again."),
    ANSWERS(
            "The answers cannot be used as they are",
            "We cannot use your answers as they are.",
            "Change what is named above, and apply again."),
    OTHER("Another reason", "", "");

    private final String label;
    private final String sentence;
    private final String remedy;

    DeclinedBecause(String label, String sentence, String remedy) {
        this.label = label;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** As the coordinator chooses it. */
    public String label() {
        return label;
    }

    /** As the applicant reads it. */
    public String sentence() {
        return sentence;
    }

    /** How the applicant can put it right. */
    public String remedy() {
        return remedy;
    }
}
