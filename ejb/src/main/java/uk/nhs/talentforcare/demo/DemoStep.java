package uk.nhs.talentforcare.demo;

/** One feature's demonstration data, written in one transaction: all of it is there, or none. */
interface DemoStep {

    /** Whether an earlier start has written it. */
    boolean done();

    void fill();
}
