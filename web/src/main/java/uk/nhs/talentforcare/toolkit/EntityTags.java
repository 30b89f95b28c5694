package uk.nhs.talentforcare.toolkit;

import java.util.Arrays;

/** Whether a request's conditions name the file as it is (RFC 9110, section 13). */
final class EntityTags {

    private EntityTags() {}

    /** Whether {@code If-None-Match} says that the client has it. */
    static boolean has(String header, String tag) {
        return header != null
                && (header.strip().equals("*")
                        || Arrays.stream(header.split(","))
                                .map(String::strip)
                                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                                .anyMatch(tag::equals));
    }

    /** Whether a range may be answered: there is no {@code If-Range}, or it names exactly this. */
    static boolean rangeHolds(String header, String tag) {
        return header == null || header.strip().equals(tag);
    }
}
