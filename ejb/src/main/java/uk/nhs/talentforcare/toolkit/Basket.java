package uk.nhs.talentforcare.toolkit;

import java.util.List;

/**
 * Materials that somebody wants to take together.
 *
 * @param materials those of the wanted that visitors may see now
 * @param missing how many of the wanted there are no more
 * @param archive all their files as one ZIP, or {@code null} when there is none
 */
public record Basket(List<MaterialCard> materials, int missing, ZipArchive archive) {}
