package uk.nhs.talentforcare.ambassador;

/** The pages on which somebody applies to be an ambassador, in the order in which they are asked. */
public enum JoinPart {
    JOB("job"),
    EMPLOYER("employer"),
    MANAGER("manager"),
    TALKS("talks"),
    TRAVEL("travel"),
    SAFETY("safety");

    private final String step;

    JoinPart(String step) {
        this.step = step;
    }

    /** The last segment of its address. */
    public String step() {
        return step;
    }
}
