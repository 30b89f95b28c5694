package uk.nhs.talentforcare.toolkit;

import uk.nhs.talentforcare.shared.Sha256;

/** What a download needs to know of a file: where its bytes lie and what they are. */
public record StoredFileRow(long materialFileId, Sha256 sha256, String filename, String mediaType, long bytes) {}
