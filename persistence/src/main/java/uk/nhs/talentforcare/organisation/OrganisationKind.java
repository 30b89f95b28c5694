package uk.nhs.talentforcare.organisation;

/** What an organisation is. */
public enum OrganisationKind {
    SCHOOL("School"),
    COLLEGE("College"),
    /** Scouts, a youth club, a community centre: no school, and in no register. */
    COMMUNITY_GROUP("Youth or community group"),
    NHS_TRUST("NHS trust"),
    GENERAL_PRACTICE("General practice"),
    SOCIAL_CARE_PROVIDER("Social care provider"),
    CHARITY("Charity"),
    HIGHER_EDUCATION("University or higher education college"),
    TRAINING_PROVIDER("Training provider"),
    TRADE_UNION("Trade union"),
    NATIONAL_PARTNER("National partner");

    private final String label;

    OrganisationKind(String label) {
        this.label = label;
    }

    /** The name as people read it. */
    public String label() {
        return label;
    }

    /** Whether young people learn there: it may ask for talks. */
    public boolean teachesYoungPeople() {
        return this == SCHOOL || this == COLLEGE || this == COMMUNITY_GROUP;
    }

    /** Whether the Gatsby benchmarks are for it: schools and colleges alone. */
    public boolean hasBenchmarks() {
        return this == SCHOOL || this == COLLEGE;
    }
}
