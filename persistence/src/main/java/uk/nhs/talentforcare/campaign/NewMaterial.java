package uk.nhs.talentforcare.campaign;

/** A toolkit material as the home page tells of it. */
public record NewMaterial(String slug, String title, String purpose) {}
