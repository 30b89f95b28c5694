package uk.nhs.talentforcare.campaign;

/**
 * A strategic intention as pages show it.
 *
 * @param number 1 to 10
 * @param title a few words
 * @param wording the whole of it
 */
public record Intention(int number, Pillar pillar, String title, String wording) {}
