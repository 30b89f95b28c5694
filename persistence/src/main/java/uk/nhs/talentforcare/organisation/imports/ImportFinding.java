package uk.nhs.talentforcare.organisation.imports;

/**
 * What a run has to say about one row of its file.
 *
 * @param row counted as a spreadsheet does: the heading, if there is one, is row 1
 * @param identifier what the row is about, as far as it could be read: a URN, an ODS code, a postcode district
 * @param description a sentence for the administrator
 */
public record ImportFinding(int row, Outcome outcome, String identifier, String description) {

    /** What became of the row. */
    public enum Outcome {
        /** It could not be used. */
        REJECTED,
        /** It was used, with something left out. */
        NOTED,
        /** An example of what is added. */
        NEW,
        /** An example of what is altered. */
        CHANGED
    }
}
