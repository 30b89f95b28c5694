package uk.nhs.talentforcare.concern;

/** To whom a concern can be passed on: those who may act where this campaign may not. */
public enum ReferralBody {
    LADO("Local authority designated officer (LADO)", "An adult who works or volunteers with children"),
    CHILDRENS_SOCIAL_CARE("Children’s social care", "A child may be at risk at home or elsewhere"),
    ADULT_SOCIAL_CARE("Adult social care", "An adult who needs care and support may be at risk"),
    POLICE("Police", "A crime, or danger now: 999, else 101"),
    SCHOOL(
            "The school’s or college’s designated safeguarding lead",
            "Something at a school, or with one of its pupils");

    private final String label;
    private final String hint;

    ReferralBody(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /** The name as people read it. */
    public String label() {
        return label;
    }

    /** For what they are the right ones. */
    public String hint() {
        return hint;
    }
}
