package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.toolkit.Download;
import uk.nhs.talentforcare.toolkit.FileFacts;
import uk.nhs.talentforcare.toolkit.FileInspector;
import uk.nhs.talentforcare.toolkit.FileScanner;
import uk.nhs.talentforcare.toolkit.MediaTypes;
import uk.nhs.talentforcare.toolkit.StoredFile;

/** Pictures and attachments of a manuscript: whoever has its link adds, describes, orders and removes them. */
@Stateless
public class ManuscriptFiles {

    /** The largest attachment that is taken, in bytes. */
    public static final int MOST_BYTES = 10 << 20;

    private static final String ATTACHMENT = "attachment";
    private static final String EMPTY = "The file is empty. Choose another one";

    @Inject
    private StudyLinks links;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyFileRepository files;

    @Inject
    private FileScanner scanner;

    @Inject
    private Clock clock;

    /** What a manuscript has, pictures first; nothing if the link does not work. */
    public List<StudyFileView> look(String secret) {
        return links.look(secret, StudyLink.Purpose.WRITE)
                .map(link -> StudyFileChecks.numbered(files.placed(link.submissionId())))
                .orElse(List.of());
    }

    /**
     * Takes a picture; what it shows can be said later.
     *
     * @return its number
     * @throws Invalid on {@code picture}
     */
    public long addPicture(String secret, byte[] file) {
        CaseStudySubmission submission = toWrite(secret, StudyFileKind.PICTURE, StudyPictureMaker.FIELD);
        if (file.length == 0) {
            throw new Invalid(StudyPictureMaker.FIELD, EMPTY);
        }
        scan(StudyPictureMaker.FIELD, file);
        StudyPictureMaker.Pictures made = StudyPictureMaker.make(file);
        Sha256 digest = Sha256.of(made.picture());
        StudyFile picture = known(submission, digest, StudyPictureMaker.FIELD).orElseGet(() -> {
            StudyFile added = StudyFile.picture(
                    submission, digest, made.picture().length, made.width(), made.height(), clock.instant());
            files.add(added);
            files.add(new StudyFileContent(added, made.picture(), made.small()));
            return added;
        });
        picture.place(files.placed(submission.id()).size() + 1);
        return picture.id();
    }

    /**
     * Takes a document.
     *
     * @param filename as it was uploaded: decides only between types that look alike inside
     * @return its number
     * @throws Invalid on {@code attachment}
     */
    public long addAttachment(String secret, byte[] file, String filename) {
        CaseStudySubmission submission = toWrite(secret, StudyFileKind.ATTACHMENT, ATTACHMENT);
        FileFacts facts = facts(file, filename);
        scan(ATTACHMENT, file);
        StudyFile attachment = known(submission, facts.sha256(), ATTACHMENT).orElseGet(() -> {
            StudyFile added = StudyFile.attachment(
                    submission,
                    facts.sha256(),
                    facts.mediaType(),
                    MediaTypes.ending(facts.mediaType()),
                    facts.bytes(),
                    clock.instant());
            files.add(added);
            files.add(new StudyFileContent(added, file, null));
            return added;
        });
        attachment.place(files.placed(submission.id()).size() + 1);
        return attachment.id();
    }

    private static FileFacts facts(byte[] file, String filename) {
        if (file.length == 0) {
            throw new Invalid(ATTACHMENT, EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw new Invalid(ATTACHMENT, "The file is larger than 10 MB. Choose a smaller one, or link to it");
        }
        try {
            CRC32 crc = new CRC32();
            crc.update(file);
            FileFacts facts =
                    FileInspector.inspect(new StoredFile(Sha256.of(file), crc.getValue(), file.length), file, filename);
            if (facts.width() != null) {
                throw new Invalid(ATTACHMENT, "This is a picture: add it above, so that it can be described");
            }
            return facts;
        } catch (FileInspector.UnknownFile e) {
            throw new Invalid(
                    ATTACHMENT,
                    e.getMessage().startsWith("is of a type")
                            ? "We take PDF, Word, Excel, PowerPoint, OpenDocument, CSV and text. This file is something else, whatever its name says"
                            : "The file " + e.getMessage()
                                    + (e.getMessage().contains(": save it")
                                            ? ", and choose it again"
                                            : ". Choose another one"));
        }
    }

    private void scan(String field, byte[] file) {
        switch (scanner.check(file)) {
            case HARMFUL ->
                throw new Invalid(field, "Our virus scanner says that this file is harmful. It was not taken");
            case UNKNOWN ->
                throw new Invalid(
                        field, "We cannot check files for viruses just now, so it was not taken. Try again in an hour");
            case CLEAN -> {}
        }
    }

    /** One that is there already; one that only earlier versions have is taken up again. */
    private Optional<StudyFile> known(CaseStudySubmission submission, Sha256 digest, String field) {
        Optional<StudyFile> known = files.find(submission.id(), digest.hex());
        known.ifPresent(file -> {
            if (file.withdrawn()) {
                throw new Invalid(field, "This was withdrawn for good, and cannot be added again");
            }
            if (file.position().isPresent()) {
                throw new Invalid(field, "This is there already");
            }
        });
        return known;
    }

    /** Keeps what is said of a picture, as it was typed. @param people {@code null} while it is not said */
    public void describe(
            String secret, long id, String alternative, String caption, PeopleShown people, String holder) {
        StudyFile file = file(toWrite(secret), id);
        if (file.kind() == StudyFileKind.PICTURE) {
            file.describe(alternative, caption, people, people == PeopleShown.NOBODY ? "" : holder);
        }
    }

    /** Keeps the title of an attachment, as it was typed. */
    public void call(String secret, long id, String title) {
        StudyFile file = file(toWrite(secret), id);
        if (file.kind() == StudyFileKind.ATTACHMENT) {
            file.call(title);
        }
    }

    /** Moves it one place; at the end nothing happens. */
    public void move(String secret, long id, boolean up) {
        CaseStudySubmission submission = toWrite(secret);
        StudyFile file = file(submission, id);
        List<StudyFile> row = files.placed(submission.id()).stream()
                .filter(one -> one.kind() == file.kind())
                .collect(Collectors.toList());
        int at = row.indexOf(file);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < row.size()) {
            Collections.swap(row, at, to);
        }
        for (int i = 0; i < row.size(); i++) {
            row.get(i).place(i + 1);
        }
    }

    /** Removes it; it is gone. */
    public void remove(String secret, long id) {
        files.remove(file(toWrite(secret), id));
    }

    /**
     * The file at an address below its author's link.
     *
     * @param prefix of the digest
     * @throws NotFound if the link does not work or the manuscript has no such file
     */
    public Download toAuthor(String secret, String prefix, String filename) {
        return shown(secret, StudyLink.Purpose.WRITE, prefix, filename);
    }

    /** The same below the link of whoever confirms it for the organisation. */
    public Download toAuthority(String secret, String prefix, String filename) {
        return shown(secret, StudyLink.Purpose.AUTHORITY, prefix, filename);
    }

    private Download shown(String secret, StudyLink.Purpose purpose, String prefix, String filename) {
        return links.look(secret, purpose)
                .flatMap(link -> files.find(link.submissionId(), prefix))
                .filter(file -> file.position().isPresent())
                .flatMap(file -> StudyFileDownloads.of(file, filename, files))
                .orElseThrow(() -> new NotFound("file of a manuscript"));
    }

    private CaseStudySubmission toWrite(String secret, StudyFileKind kind, String field) {
        CaseStudySubmission submission = toWrite(secret);
        long there = files.placed(submission.id()).stream()
                .filter(file -> file.kind() == kind)
                .count();
        if (there >= kind.most()) {
            throw new Invalid(field, "There are " + kind.most() + " already. Remove one first");
        }
        return submission;
    }

    private CaseStudySubmission toWrite(String secret) {
        return links.look(secret, StudyLink.Purpose.WRITE)
                .flatMap(link -> submissions.lock(link.submissionId()))
                .filter(submission -> submission.state().writable())
                .orElseThrow(() -> new NotFound("case study submission that may be written"));
    }

    private StudyFile file(CaseStudySubmission submission, long id) {
        return files.placed(submission.id()).stream()
                .filter(file -> file.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + id + " of a manuscript"));
    }
}
