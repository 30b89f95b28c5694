package uk.nhs.talentforcare.campaign;

/** The three pillars of the framework, and the intention that carries them all. */
public enum Pillar {
    GET_IN("Get in", "get-in"),
    GET_ON("Get on", "get-on"),
    GO_FURTHER("Go further", "go-further"),
    MAKING_IT_HAPPEN("Making it happen", "making-it-happen");

    private final String label;
    private final String slug;

    Pillar(String label, String slug) {
        this.label = label;
        this.slug = slug;
    }

    /** The name as people read it. */
    public String label() {
        return label;
    }

    /** Its page's address without the slash, and its style's name. */
    public String slug() {
        return slug;
    }

    /** For pages, whose expressions read properties. */
    public String getLabel() {
        return label;
    }

    /** For pages, whose expressions read properties. */
    public String getSlug() {
        return slug;
    }
}
