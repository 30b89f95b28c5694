package uk.nhs.talentforcare.identity;

import java.util.Arrays;

/** Why somebody came back from a provider with nothing, in words that help; {@code %s} is the provider's name. */
public enum ProviderProblem {
    NONE("Sign in with %s", "We take you to %s. Once you have signed in there, you come back here."),
    CANCELLED(
            "You did not finish signing in",
            "You turned back at %s. Nothing was changed. You can try again, or sign in another way."),
    AWAY(
            "We cannot reach %s at the moment",
            "It is not you, and it is probably over soon. Try again in a few minutes, or sign in another way."),
    STALE(
            "That sign-in is over",
            "Signing in with %s has to be finished within 10 minutes, in the same browser, and works once. Start again from"
                    + " here."),
    REFUSED(
            "%s did not let you in",
            "What it answered is not something that we can rely on. Try again. If it happens once more, sign in another way"
                    + " and tell us."),
    SUSPENDED(
            "Your account is suspended",
            "%s knows you, but your account here is suspended, so nobody can sign in to it at the moment. Contact us if you"
                    + " think that this is a mistake."),
    OTHER(
            "That is somebody else’s account",
            "You are signed in here, and the sign-in that you used at %s is connected with another account. Nothing was"
                    + " changed.");

    private final String heading;
    private final String words;

    ProviderProblem(String heading, String words) {
        this.heading = heading;
        this.words = words;
    }

    /** The one that an address names; none for whatever else stands there. */
    static ProviderProblem of(String name) {
        return Arrays.stream(values())
                .filter(problem -> problem.word().equals(name))
                .findFirst()
                .orElse(NONE);
    }

    static ProviderProblem of(Arrival.Outcome outcome) {
        return of(outcome.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** What stands for it in an address. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether something went wrong at all. */
    public boolean any() {
        return this != NONE;
    }

    /** Whether trying again may help. */
    public boolean again() {
        return this != SUSPENDED && this != OTHER;
    }

    public String heading(String provider) {
        return heading.formatted(provider);
    }

    public String words(String provider) {
        return words.formatted(provider);
    }
}
