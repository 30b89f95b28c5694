package uk.nhs.talentforcare.toolkit;

/** What kind of thing a material is. */
public enum MaterialType {
    POSTER("Poster"),
    LEAFLET("Leaflet"),
    SOCIAL_MEDIA_IMAGE("Social media image"),
    PRESS_RELEASE("Press release"),
    PRESENTATION("Presentation"),
    VIDEO_SCRIPT("Video script"),
    EMAIL_COPY("E-mail copy"),
    WEB_BANNER("Web banner"),
    LOGO("Logo"),
    GUIDANCE("Guidance");

    private final String label;

    MaterialType(String label) {
        this.label = label;
    }

    /** The words for people. */
    public String label() {
        return label;
    }
}
