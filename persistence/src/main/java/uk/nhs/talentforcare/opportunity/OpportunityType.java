package uk.nhs.talentforcare.opportunity;

/** The kinds of way in. */
public enum OpportunityType {
    WORK_EXPERIENCE("Work experience", "See a workplace from the inside, for some days", false),
    INSIGHT_DAY("Insight day", "One day to look round and ask", false),
    VOLUNTEERING("Volunteering", "Give some hours and learn on the way", false),
    PRE_EMPLOYMENT_PROGRAMME("Pre-employment programme", "A few weeks of training that lead to an interview", false),
    TRAINEESHIP("Traineeship", "Replaced by pre-employment programmes since August 2023", false),
    T_LEVEL_PLACEMENT("T Level placement", "The industry placement of a T Level: 315 hours or more", false),
    APPRENTICESHIP("Apprenticeship", "A paid job with training and a qualification", true),
    BRIDGING_PROGRAMME("Bridging programme", "From a support role towards a registered profession", false);

    private final String label;
    private final String meaning;
    private final boolean job;

    OpportunityType(String label, String meaning, boolean job) {
        this.label = label;
        this.meaning = meaning;
        this.job = job;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What the words mean, in one line. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is paid employment: only such may be announced to search engines as a job. */
    public boolean isJob() {
        return job;
    }
}
