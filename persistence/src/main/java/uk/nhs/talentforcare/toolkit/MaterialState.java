package uk.nhs.talentforcare.toolkit;

/** Where a material stands; the picture of the lifecycle is at {@link Material}. */
public enum MaterialState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
