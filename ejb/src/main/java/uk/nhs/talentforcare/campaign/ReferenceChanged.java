package uk.nhs.talentforcare.campaign;

/** Words behind codes have changed; heard once the change is in. */
public record ReferenceChanged() {}
