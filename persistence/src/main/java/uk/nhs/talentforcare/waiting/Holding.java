package uk.nhs.talentforcare.waiting;

import uk.nhs.talentforcare.account.Role;

/**
 * Which accounts hold work at one level.
 *
 * @param role what they are
 * @param reach what their role must be bound to
 * @param deputy whether only those who are marked as deputies ({@code TRUE}), only those who are not ({@code FALSE}), or
 *     both ({@code null})
 */
public record Holding(Role role, Reach reach, Boolean deputy) {

    /** What a role is bound to. */
    public enum Reach {
        /** The organisation that the work belongs to. */
        ORGANISATION,
        /** The local area that the work belongs to; without one, everything. */
        AREA,
        /** Everything: neither an organisation nor an area. */
        NATION
    }

    /** Whether somebody who holds a role with this binding holds work of an organisation and an area (each may be null). */
    public boolean heldBy(
            Role held, Long heldFor, String heldIn, boolean heldAsDeputy, Long organisationId, String localAreaCode) {
        if (held != role || (deputy != null && deputy != heldAsDeputy)) {
            return false;
        }
        return switch (reach) {
            case ORGANISATION -> organisationId != null && organisationId.equals(heldFor);
            case AREA -> heldFor == null && (localAreaCode == null ? heldIn == null : localAreaCode.equals(heldIn));
            case NATION -> heldFor == null && heldIn == null;
        };
    }
}
