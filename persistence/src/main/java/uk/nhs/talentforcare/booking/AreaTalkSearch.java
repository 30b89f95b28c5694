package uk.nhs.talentforcare.booking;

import java.time.Instant;
import uk.nhs.talentforcare.place.AreaScope;

/**
 * Which talks of an area are wanted. Drafts are the schools' own and never among them.
 *
 * @param needs those that need a hand for this reason, {@code null} for all
 * @param state those in this state, {@code null} for all that are not over
 * @param weekStart those held from this moment on, {@code null} for all; what is not booked counts by any of its times
 * @param weekEnd before this moment
 * @param school words of the school's name or town, empty for all
 * @param ambassador words of the name of whoever has booked it, empty for all
 * @param waitsFor {@code null} for all
 */
public record AreaTalkSearch(
        AreaScope scope,
        NeedsHand needs,
        TalkState state,
        Instant weekStart,
        Instant weekEnd,
        String school,
        String ambassador,
        WaitsFor waitsFor,
        Order order) {

    /** Who has to do the next thing. */
    public enum WaitsFor {
        SCHOOL("The school"),
        AMBASSADORS("Ambassadors"),
        DAY("Nobody: its day has to come");

        private final String label;

        WaitsFor(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What stands first. */
    public enum Order {
        HAND("What needs a hand first"),
        OLDEST("Longest in its state first"),
        SOONEST("Soonest first");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
