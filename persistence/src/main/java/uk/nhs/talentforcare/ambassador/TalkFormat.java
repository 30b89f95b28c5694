package uk.nhs.talentforcare.ambassador;

/** How a talk is held, or how somebody is willing to hold one. */
public enum TalkFormat {
    IN_PERSON("In person"),
    VIRTUAL("Online"),
    EITHER("In person or online");

    private final String label;

    TalkFormat(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether a talk can be given in the school. */
    public boolean inPerson() {
        return this != VIRTUAL;
    }

    /** Whether a talk can be given over the school's own meeting platform. */
    public boolean online() {
        return this != IN_PERSON;
    }

    /** Whether someone who offers this can do what is asked for. */
    public boolean suits(TalkFormat asked) {
        return inPerson() && asked.inPerson() || online() && asked.online();
    }
}
