package uk.nhs.talentforcare.organisation.imports;

/** The public files that can be imported. */
public enum ImportKind {
    OUTWARD_CODES("Postcode districts", "a CSV file with the columns outward_code, latitude and longitude"),
    SCHOOLS("Schools and colleges", "edubasealldata….csv from Get Information About Schools"),
    SCHOOL_LINKS(
            "Predecessors and successors of schools", "links_edubasealldata….csv from Get Information About Schools"),
    NHS_TRUSTS("NHS trusts", "etr.csv from the Organisation Data Service"),
    NHS_SUCCESSORS("Successors of NHS trusts", "succ.csv from the Organisation Data Service");

    private final String label;
    private final String file;

    ImportKind(String label, String file) {
        this.label = label;
        this.file = file;
    }

    /** What comes out of the file, as people read it. */
    public String label() {
        return label;
    }

    /** Which file it is, as people read it. */
    public String file() {
        return file;
    }
}
