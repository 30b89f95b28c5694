package uk.nhs.talentforcare.toolkit;

import uk.nhs.talentforcare.campaign.Pillar;

/**
 * A material in a pack or a basket.
 *
 * @param bytes the length of all its files together
 */
public record MaterialCard(
        String slug,
        String title,
        String purpose,
        MaterialType type,
        Pillar pillar,
        MaterialReading.Picture picture,
        int files,
        long bytes) {}
