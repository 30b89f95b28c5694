package uk.nhs.talentforcare.casestudy;

/** Whether people can be recognised in a picture, and have agreed. */
public enum PeopleShown {
    NOBODY("Nobody can be recognised"),
    AGREED("Everyone who can be recognised has agreed that this picture is published");

    private final String label;

    PeopleShown(String label) {
        this.label = label;
    }

    /** What it is called. */
    public String label() {
        return label;
    }
}
