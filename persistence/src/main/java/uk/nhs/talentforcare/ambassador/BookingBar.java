package uk.nhs.talentforcare.ambassador;

/** What keeps an approved ambassador from booking new talks, and where it is put right. */
public enum BookingBar {
    BRIEFING_OVER(
            "Your safeguarding briefing is more than 12 months and 30 days old. Renew it to book talks: it takes about 10"
                    + " minutes. Talks that are booked stand",
            "/account/ambassador/briefing",
            "Renew your safeguarding briefing"),
    AGREEMENT_OVERDUE(
            "You have changed your employer, and no manager there has agreed within 30 days. Ask again to book talks."
                    + " Talks that are booked stand",
            "/account/ambassador",
            "See whom we have asked");

    private final String sentence;
    private final String path;
    private final String action;

    BookingBar(String sentence, String path, String action) {
        this.sentence = sentence;
        this.path = path;
        this.action = action;
    }

    /** As the ambassador reads it, without a full stop at the end. */
    public String sentence() {
        return sentence;
    }

    /** Where it is put right. */
    public String path() {
        return path;
    }

    /** What the link there says. */
    public String action() {
        return action;
    }
}
