package uk.nhs.talentforcare.account;

/**
 * What an authenticator app takes to know an account; shown to its owner until the factor is on.
 *
 * @param key the secret in Base32, in groups of four, for typing
 * @param picture the same as a QR code
 */
public record AppSetUp(String key, QrCode picture) {}
