package uk.nhs.talentforcare.toolkit;

import uk.nhs.talentforcare.shared.Sha256;

/**
 * What was found out about a file's bytes when they were stored.
 *
 * @param sha256 the digest that names it
 * @param crc32 its CRC-32, 0 to 2³²-1
 * @param bytes its length, at least 1
 * @param mediaType its type, sniffed from the content
 * @param pages pages of a document, or {@code null}
 * @param width pixels of a picture, or {@code null}
 * @param height pixels of a picture, or {@code null}
 */
public record FileFacts(
        Sha256 sha256, long crc32, long bytes, String mediaType, Integer pages, Integer width, Integer height) {

    /** @throws IllegalArgumentException when a figure is out of its range */
    public FileFacts {
        if (bytes < 1) {
            throw new IllegalArgumentException("A file of a material is not empty");
        }
        if (crc32 < 0 || crc32 > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("Not a CRC-32: " + crc32);
        }
    }
}
