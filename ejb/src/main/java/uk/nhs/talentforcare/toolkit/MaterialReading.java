package uk.nhs.talentforcare.toolkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.campaign.Pillar;

/**
 * A material as visitors read it.
 *
 * @param audiences their names
 * @param intentions titles by number
 * @param expiresOn the last day on which it is here, or {@code null}
 * @param picture its thumbnail, or {@code null}
 * @param packs the campaign packs that it is in
 * @param downloads how often its files were taken so far
 */
public record MaterialReading(
        String slug,
        String title,
        String purpose,
        MaterialType type,
        Pillar pillar,
        Licence licence,
        List<String> audiences,
        Map<Integer, String> intentions,
        Instant publishedAt,
        LocalDate expiresOn,
        Picture picture,
        List<File> files,
        List<CollectionSummary> packs,
        long downloads,
        boolean demonstration) {

    /** A small picture and the words for it. */
    public record Picture(String href, int width, int height, String alternativeText) {}

    /**
     * One file that can be taken.
     *
     * @param href its address
     * @param kind what people call its type
     * @param language its language in English
     * @param pages pages, or {@code null}
     * @param width pixels, or {@code null}
     */
    public record File(
            String filename,
            String href,
            String kind,
            long bytes,
            FileFormat format,
            String languageTag,
            String language,
            Integer pages,
            Integer width,
            Integer height) {

        /** "easy read, Polish" where it is not the usual; empty where it is. */
        public String note() {
            String special = format == FileFormat.STANDARD || format == FileFormat.PLAIN_TEXT ? "" : format.label();
            String foreign = languageTag.startsWith("en") ? "" : language;
            return special.isEmpty() || foreign.isEmpty() ? special + foreign : special + ", " + foreign;
        }

        /** "2 pages", "1200 by 630 pixels", or empty. */
        public String extent() {
            if (pages != null) {
                return pages == 1 ? "1 page" : pages + " pages";
            }
            return width == null ? "" : width + " by " + height + " pixels";
        }
    }
}
