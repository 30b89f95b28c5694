package uk.nhs.talentforcare.account;

/**
 * Whom somebody looks for; nothing given means everybody who has not been erased.
 *
 * @param words each stands in the name, the e-mail address or the name of an organisation; empty for all
 * @param role a role that is held, or {@code null}
 * @param localAreaCode the area of a role that is held, or {@code null}
 * @param status how the account stands, or {@code null}
 */
public record UserSearch(String words, Role role, String localAreaCode, UserStatus status) {}
