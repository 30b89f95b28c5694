package uk.nhs.talentforcare.identity;

/**
 * Whom a provider vouches for, from a token that was checked.
 *
 * @param issuer who vouches
 * @param subject the provider's own name for the person, never used again for another
 * @param email an address, {@code null} if the provider gave none that we can take
 * @param emailVerified whether the provider says that it has made sure that the address is the person's
 * @param firstName empty if the provider gave none that we can take
 * @param lastName empty if the provider gave none that we can take
 * @param factorShown whether the person has shown what counts as a second factor for this provider
 */
public record Vouched(
        String issuer,
        String subject,
        String email,
        boolean emailVerified,
        String firstName,
        String lastName,
        boolean factorShown) {

    @Override
    public String toString() {
        return "Vouched[by " + issuer + "]";
    }
}
