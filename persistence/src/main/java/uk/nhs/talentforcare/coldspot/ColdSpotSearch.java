package uk.nhs.talentforcare.coldspot;

import uk.nhs.talentforcare.place.AreaScope;

/**
 * Which schools without an encounter are wanted.
 *
 * @param area code of one local area, empty for all of the scope
 * @param pupils which schools by their pupils
 * @param town words of the town or the name, empty for all
 * @param wishes whether only those that have said how many visits they would like
 * @param since how long they have had none
 */
public record ColdSpotSearch(
        AreaScope scope, String area, Pupils pupils, String town, boolean wishes, Since since, Order order) {

    /** Which schools, by the phases of the register. A school whose phase nobody knows is among all but the primary ones. */
    public enum Pupils {
        FROM_YEAR_7(
                "With pupils from year 7, and colleges",
                "(o.phase IS NULL OR o.phase NOT IN ('Primary', 'Nursery', 'Middle deemed primary'))"),
        SECONDARY("Secondary", "o.phase IN ('Secondary', 'Middle deemed secondary')"),
        ALL_THROUGH("All-through", "o.phase = 'All-through'"),
        COLLEGE("Colleges and 16 plus", "(o.kind = 'COLLEGE' OR o.phase = '16 plus')"),
        PRIMARY("Primary and nursery", "o.phase IN ('Primary', 'Nursery', 'Middle deemed primary')"),
        ALL("All schools and colleges", "1 = 1");

        private final String label;
        private final String condition;

        Pupils(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        public String label() {
            return label;
        }

        String condition() {
            return condition;
        }
    }

    /** How long a school has had no encounter. */
    public enum Since {
        ANY("Any time"),
        A_YEAR("A year or more ago, or never"),
        NEVER("Never"),
        NOT_BOOKED("Any time, and none is booked");

        private final String label;

        Since(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What stands first. */
    public enum Order {
        LONGEST("Never or longest ago first"),
        WISHES("Those who would like visits first"),
        NAME("By name"),
        TOWN("By town");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
