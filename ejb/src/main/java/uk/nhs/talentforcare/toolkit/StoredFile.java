package uk.nhs.talentforcare.toolkit;

import uk.nhs.talentforcare.shared.Sha256;

/**
 * What the store noted while it took a file in.
 *
 * @param sha256 the name under which it lies
 * @param crc32 its CRC-32, 0 to 2³²-1
 * @param bytes its length
 */
public record StoredFile(Sha256 sha256, long crc32, long bytes) {}
