package uk.nhs.talentforcare.ambassador;

/** What ambassadors speak about and schools ask for. */
public enum Topic {
    WAYS_IN("Ways into health and care"),
    A_DAY_AT_WORK("A day at work"),
    APPRENTICESHIPS("Apprenticeships"),
    BEHIND_THE_SCENES("Jobs behind the scenes"),
    CARING_FOR_PEOPLE("Caring for people"),
    SCIENCE_AT_WORK("Science at work"),
    NUMBERS_AND_DATA("Maths, money and data at work"),
    SKILLS_AND_INTERVIEWS("Skills for work and interviews"),
    CHANGING_CAREER("Changing career"),
    BARRIERS_OVERCOME("Barriers I have overcome");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
