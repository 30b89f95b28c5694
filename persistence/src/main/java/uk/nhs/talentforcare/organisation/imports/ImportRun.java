package uk.nhs.talentforcare.organisation.imports;

import java.time.Instant;

/**
 * One file that somebody gave us and what became of it.
 *
 * @param fileBytes its size
 * @param sha256 of its content, 64 hexadecimal digits: what it is kept under
 * @param uploadedBy account id, {@code null} once that account is gone
 * @param progress of the work at hand, 0 to 100
 * @param rowsTotal data rows in the file, 0 until it has been read once
 * @param rowsRead data rows worked through
 * @param unchanged rows that said what was known already
 * @param rejected rows that could not be used
 * @param noted rows that were used with something left out
 * @param message why it was refused or failed, {@code null} otherwise
 * @param startedAt when it was confirmed, {@code null} before
 * @param finishedAt when it came to its end, {@code null} before
 */
public record ImportRun(
        long id,
        ImportKind kind,
        ImportState state,
        String fileName,
        long fileBytes,
        String sha256,
        Long uploadedBy,
        int progress,
        int rowsTotal,
        int rowsRead,
        int added,
        int changed,
        int unchanged,
        int rejected,
        int noted,
        String message,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {}
