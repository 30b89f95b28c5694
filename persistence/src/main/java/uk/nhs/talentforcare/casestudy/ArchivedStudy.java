package uk.nhs.talentforcare.casestudy;

import java.time.Instant;

/**
 * A case study that is no longer on the site, as its address still explains it.
 *
 * @param because why it is not, or null where nobody wrote it down
 * @param archivedAt when it was taken off, or null likewise
 */
public record ArchivedStudy(
        String title, String organisation, String because, Instant publishedAt, Instant archivedAt) {}
