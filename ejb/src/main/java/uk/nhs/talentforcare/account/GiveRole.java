package uk.nhs.talentforcare.account;

/**
 * A role that somebody is to have.
 *
 * @param role the name of a role, as it was posted
 * @param localAreaCode the area that it reaches, empty for the whole of England
 * @param organisationId the organisation that it reaches, {@code null} for none
 * @param deputy whether it is asked of them only when whoever holds the role first is away or late
 */
public record GiveRole(String role, String localAreaCode, Long organisationId, boolean deputy) {}
