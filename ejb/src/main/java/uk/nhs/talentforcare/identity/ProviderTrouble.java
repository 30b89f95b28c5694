package uk.nhs.talentforcare.identity;

/** A provider did not vouch for anybody. The message is for the log: it holds no secret and no personal data. */
final class ProviderTrouble extends Exception {

    private final Arrival.Outcome outcome;

    private ProviderTrouble(Arrival.Outcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    /** It cannot be reached, is too slow, or says that it is not well. */
    static ProviderTrouble away(String message) {
        return new ProviderTrouble(Arrival.Outcome.AWAY, message);
    }

    /** Its answer cannot be believed, or it refused ours. */
    static ProviderTrouble refused(String message) {
        return new ProviderTrouble(Arrival.Outcome.REFUSED, message);
    }

    /** The person turned back there. */
    static ProviderTrouble cancelled() {
        return new ProviderTrouble(Arrival.Outcome.CANCELLED, "turned back at the provider");
    }

    Arrival.Outcome outcome() {
        return outcome;
    }
}
