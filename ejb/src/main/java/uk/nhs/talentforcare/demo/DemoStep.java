package uk.nhs.talentforcare.demo;

/** One feature's demonstration data, written in one transaction: all of it is there, or none. */
interface DemoStep {

    /** Whether an earlier start has written it. */
    boolean done();

    /** @param found is told what can be found from now on */
    void fill(Found found);

    /** Hears which things a search index must take up. */
    @FunctionalInterface
    interface Found {
        void changed(String index, long id);
    }
}
