package uk.nhs.talentforcare.bench.matching;

/**
 * Ways to bring requests and ambassadors together.
 *
 * @see Simulation
 */
enum Policy {
    /** Requests in reach stand in the order in which they came; whoever looks first takes what stands first. */
    FIRST_COME("First come, first served", false, Letters.NONE),
    /** The list is put in order for each ambassador, and nobody is written to. */
    RANKED("Ranked list", true, Letters.NONE),
    /** As first come, and the nearest ambassadors are written to, as often as in the platform. */
    NEAREST("First come, letters to the nearest", false, Letters.NEAREST),
    /** What the platform does: a ranked list, and letters to the best matches, few at a time. */
    PLATFORM("The platform: ranked list and letters to the best matches", true, Letters.BEST);

    /** Who is written to about a request. */
    enum Letters {
        NONE,
        NEAREST,
        BEST
    }

    private final String label;
    private final boolean ranked;
    private final Letters letters;

    Policy(String label, boolean ranked, Letters letters) {
        this.label = label;
        this.ranked = ranked;
        this.letters = letters;
    }

    String label() {
        return label;
    }

    boolean ranked() {
        return ranked;
    }

    Letters letters() {
        return letters;
    }
}
