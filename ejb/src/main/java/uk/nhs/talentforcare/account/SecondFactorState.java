package uk.nhs.talentforcare.account;

import java.time.Instant;

/**
 * How somebody's second factor stands.
 *
 * @param on whether sign-in asks for it
 * @param required whether the person's roles need it, so that it cannot be turned off
 * @param since when it was turned on, {@code null} if it is off
 * @param password whether the person has a password; those who come by their organisation's own sign-in may have none
 * @param recoveryCodesLeft how many recovery codes are still good
 */
public record SecondFactorState(
        boolean on, boolean required, Instant since, boolean password, long recoveryCodesLeft) {}
