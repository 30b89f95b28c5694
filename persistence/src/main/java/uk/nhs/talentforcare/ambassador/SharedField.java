package uk.nhs.talentforcare.ambassador;

/** What ambassadors share or not, each part by itself. The rest of a profile is what makes them findable at all. */
public enum SharedField {
    PHOTOGRAPH("Photograph"),
    SURNAME("Surname"),
    EMPLOYER("Where you work"),
    ROUTE_IN("How you came into the job"),
    STORY("Your story"),
    LANGUAGES("Languages");

    private final String label;

    SharedField(String label) {
        this.label = label;
    }

    /** As its owner reads it. */
    public String label() {
        return label;
    }
}
