package uk.nhs.talentforcare.casestudy;

/** Why a case study is not published, and what its author can do about it. */
public enum NotPublishedBecause {
    NOT_SUPPORT_STAFF(
            "It is not about support staff",
            "The directory is about people in support roles and the ways into them. If yours is, tell us how and send it again."),
    TOO_LITTLE(
            "It does not say enough to copy it",
            "Readers need to know what you did, step by step. You are welcome to send it again with more."),
    ADVERTISES("It advertises a product", "The directory recommends no product. Tell what you did, and send it again."),
    PEOPLE_KNOWN(
            "Patients or others could be known from it", "Leave out what tells who somebody is, and send it again."),
    NOT_AGREED("The organisation does not agree", "Speak with whoever may say so there, and send it again."),
    ALREADY_THERE("It is in the directory already", "The one that is there can be brought up to date: write to us."),
    OTHER("Another reason", "");

    private final String label;
    private final String advice;

    NotPublishedBecause(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    public String label() {
        return label;
    }

    /** How to put it right, empty if the editor's own words say so. */
    public String advice() {
        return advice;
    }
}
