package uk.nhs.talentforcare.shared;

/** Somebody asked a thing to change its state in a way that its lifecycle does not allow. */
public class IllegalTransition extends RuntimeException {

    private final transient Enum<?> from;
    private final transient Enum<?> to;

    /**
     * @param subject what should have changed, in the words of the domain, such as "talk request"
     * @param from the state it is in
     * @param to the state that was asked for
     */
    public IllegalTransition(String subject, Enum<?> from, Enum<?> to) {
        super("A " + subject + " that is " + from + " cannot become " + to);
        this.from = from;
        this.to = to;
    }

    public Enum<?> from() {
        return from;
    }

    public Enum<?> to() {
        return to;
    }
}
