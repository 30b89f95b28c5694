package uk.nhs.talentforcare.ambassador;

/** How somebody belongs to health or social care. A contractor's porter and a charity's young ambassador count too. */
public enum EmploymentBasis {
    EMPLOYEE("I am employed by an NHS or social care organisation"),
    CONTRACTOR("I work at one, for a contractor"),
    VOUCHED("A charity or a training provider vouches for me");

    private final String label;

    EmploymentBasis(String label) {
        this.label = label;
    }

    /** As the person says it. */
    public String label() {
        return label;
    }
}
