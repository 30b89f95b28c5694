package uk.nhs.talentforcare.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an administrator can do with somebody's account, each on a page of its own that says what will happen. */
public enum UserAction {
    GIVE_ROLE("give-role", "Give a role", "Give this role", "", person -> true),
    END_ROLE("end-role", "End a role", "End this role", "warning", person -> false),
    SEND_LINK("send-link", "Send a link to sign in", "Send the link", "", person -> !person.suspended()),
    END_SESSIONS(
            "end-sessions",
            "Sign them out everywhere",
            "Sign them out everywhere",
            "warning",
            person -> !person.sessions().isEmpty()),
    RESET_FACTOR(
            "reset-second-factor",
            "Take away the second factor",
            "Take away the second factor",
            "warning",
            person -> person.factorSince() != null),
    SUSPEND("suspend", "Suspend", "Suspend this account", "warning", person -> !person.suspended() && !person.self()),
    RESTORE("restore", "Let them in again", "Let them in again", "", UserView::suspended),
    ERASE("erase", "Erase, because they ask for it", "Erase this person", "warning", person -> !person.self());

    private final String segment;
    private final String label;
    private final String button;
    private final String variant;
    private final Predicate<UserView> offered;

    UserAction(String segment, String label, String button, String variant, Predicate<UserView> offered) {
        this.segment = segment;
        this.label = label;
        this.button = button;
        this.variant = variant;
        this.offered = offered;
    }

    /** How it stands in an address. */
    public String segment() {
        return segment;
    }

    public String label() {
        return label;
    }

    /** What stands on the button that does it. */
    public String button() {
        return button;
    }

    /** How the button looks, empty for the usual way. */
    public String variant() {
        return variant;
    }

    /** Those that make sense for an account as it stands; ending a role begins at the role. */
    static List<UserAction> offered(UserView person) {
        return person.erased()
                ? List.of()
                : Arrays.stream(values())
                        .filter(action -> action.offered.test(person))
                        .toList();
    }

    static Optional<UserAction> of(String segment) {
        return Arrays.stream(values())
                .filter(action -> action.segment.equals(segment))
                .findFirst();
    }
}
