package uk.nhs.talentforcare.casestudy;

import java.util.Optional;
import uk.nhs.talentforcare.toolkit.Download;

/** Makes what is sent of what is kept. */
final class StudyFileDownloads {

    private StudyFileDownloads() {}

    /** What stands at a file's address under this name; empty if nothing does, or it was withdrawn. */
    static Optional<Download> of(StudyFile file, String filename, StudyFileRepository files) {
        StudyFileShown shown = file.shown();
        boolean small = shown.picture() && filename.equals(StudyFileShown.SMALL_NAME);
        if (!small && !filename.equals(shown.filename())) {
            return Optional.empty();
        }
        return files.content(file)
                .flatMap(kept -> small ? kept.small() : Optional.of(kept.content()))
                .map(bytes -> new Download(
                        filename,
                        shown.mediaType(),
                        bytes.length,
                        shown.digest() + (small ? "-small" : ""),
                        0,
                        (from, length, out) -> out.write(bytes, (int) from, (int) length)));
    }
}
