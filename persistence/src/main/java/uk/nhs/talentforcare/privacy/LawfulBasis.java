package uk.nhs.talentforcare.privacy;

/** Why the law lets us hold personal data: article 6(1) UK GDPR. */
public enum LawfulBasis {
    CONSENT("your consent, which you can take back"),
    LEGAL_OBLIGATION("a legal obligation"),
    PUBLIC_TASK("a public task");

    private final String label;

    LawfulBasis(String label) {
        this.label = label;
    }

    /** In words that end a sentence such as "We do so because of ...". */
    public String label() {
        return label;
    }
}
