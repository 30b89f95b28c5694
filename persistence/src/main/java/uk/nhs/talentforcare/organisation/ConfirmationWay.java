package uk.nhs.talentforcare.organisation;

/** How it was made sure that somebody belongs where they say. A matching e-mail domain is no way: pupils share it. */
public enum ConfirmationWay {
    TELEPHONED_PUBLISHED_NUMBER("I telephoned the number that the organisation publishes"),
    SWITCHBOARD("I asked for them at the organisation's published switchboard"),
    CODE_TO_OFFICE("They typed the code that was sent to the published office address"),
    COLLEAGUE("I am a confirmed contact of the same school and know them"),
    EXISTING_LEAD("I lead for the same organisation and know them");

    private final String label;

    ConfirmationWay(String label) {
        this.label = label;
    }

    /** The way, as whoever confirms says it. */
    public String label() {
        return label;
    }

    /** Whether a published number is called, which is then written down. */
    public boolean byTelephone() {
        return this == TELEPHONED_PUBLISHED_NUMBER || this == SWITCHBOARD;
    }
}
