package uk.nhs.talentforcare.concern;

import java.util.Set;

/**
 * What the page was about on which somebody followed the link.
 *
 * @param label as people read it; says nothing that not everybody may know
 * @param detail the same for those who act on the concern, with what not everybody may know
 * @param path the address of that page, empty if it is not for everybody
 * @param organisationId {@code null} if there is none
 * @param localAreaCode {@code null} if nobody knows
 * @param accountIds whom the concern may be about
 */
record ConcernSubject(
        String label, String detail, String path, Long organisationId, String localAreaCode, Set<Long> accountIds) {}
