package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.toolkit.Download;

/** Pictures and attachments as editors see them: commented on, and removed where they cannot be published. */
@Stateless
public class ReviewFiles {

    static final String SUBJECT = "case-study-file";

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyFileRepository files;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    /** What a manuscript has that was sent, pictures first. */
    public List<StudyFileView> of(Actor actor, long submissionId) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        return StudyFileChecks.numbered(sent(submissionId));
    }

    /**
     * Keeps what an editor says about them while it is reviewed.
     *
     * @param comments by the number of the file; an empty text takes a comment away
     */
    public void comment(Actor actor, long submissionId, Map<Long, String> comments) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        reviewed(submissionId);
        for (StudyFile file : files.placed(submissionId)) {
            String words = comments.getOrDefault(file.id(), file.comment());
            if (words.length() > FieldComment.LONGEST) {
                throw new Invalid("comment-file-" + file.id(), "A comment must be 1,000 characters or fewer");
            }
            file.comment(words);
        }
    }

    /** Takes one off the manuscript; it is gone, unless a version that was on the site has it. */
    public void remove(Actor actor, long submissionId, long id) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        reviewed(submissionId);
        StudyFile file = files.placed(submissionId).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + id));
        files.remove(file);
        audit.record(actor, "remove-case-study-file", SUBJECT, id, file.kind(), null);
    }

    /** A file of a manuscript that was sent. @throws NotFound if there is none */
    public Download shown(Actor actor, long submissionId, String prefix, String filename) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        return sent(submissionId).stream()
                .filter(file -> file.digest().startsWith(prefix))
                .findFirst()
                .flatMap(file -> StudyFileDownloads.of(file, filename, files))
                .orElseThrow(() -> new NotFound("file of a manuscript"));
    }

    private List<StudyFile> sent(long submissionId) {
        boolean sent = submissions
                .find(submissionId)
                .filter(found -> found.sent().isPresent() && found.state() != SubmissionState.WITHDRAWN)
                .isPresent();
        if (!sent) {
            throw new NotFound("case study submission " + submissionId);
        }
        return files.placed(submissionId);
    }

    private void reviewed(long submissionId) {
        CaseStudySubmission submission =
                submissions.lock(submissionId).orElseThrow(() -> new NotFound("case study submission " + submissionId));
        if (submission.state() != SubmissionState.IN_REVIEW) {
            throw new Conflict("This is not possible any more: it is now “"
                    + submission.state().label() + "”");
        }
    }
}
