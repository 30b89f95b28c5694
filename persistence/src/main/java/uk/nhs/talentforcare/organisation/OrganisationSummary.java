package uk.nhs.talentforcare.organisation;

/**
 * One line of a list of organisations.
 *
 * @param urn for schools, else {@code null}
 * @param odsCode for NHS bodies, else {@code null}
 * @param town {@code null} if not known
 * @param postcode {@code null} if not known
 * @param localArea name of the local area, {@code null} if none
 * @param localAreaCode code of the local area, {@code null} if none
 */
public record OrganisationSummary(
        long id,
        String name,
        OrganisationKind kind,
        OrganisationStatus status,
        String urn,
        String odsCode,
        String town,
        String postcode,
        String localArea,
        String localAreaCode) {

    /** The code that its register knows it by, empty if it is in none. */
    public String code() {
        if (urn != null) {
            return urn;
        }
        return odsCode == null ? "" : odsCode;
    }
}
