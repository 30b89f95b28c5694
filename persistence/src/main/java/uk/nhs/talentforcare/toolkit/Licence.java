package uk.nhs.talentforcare.toolkit;

/** What others may do with a material. */
public enum Licence {
    OGL_3(
            "Open Government Licence v3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "Copy, adapt and share it, also commercially, as long as you say where it comes from."),
    CAMPAIGN_ONLY(
            "For use with the campaign only",
            null,
            "Use it unchanged to promote The Talent for Care. Ask before you use it for anything else.");

    private final String label;
    private final String address;
    private final String meaning;

    Licence(String label, String address, String meaning) {
        this.label = label;
        this.address = address;
        this.meaning = meaning;
    }

    /** The licence's name. */
    public String label() {
        return label;
    }

    /** Where its text stands, or {@code null} when it has no page of its own. */
    public String address() {
        return address;
    }

    /** What it lets people do, in one sentence. */
    public String meaning() {
        return meaning;
    }
}
