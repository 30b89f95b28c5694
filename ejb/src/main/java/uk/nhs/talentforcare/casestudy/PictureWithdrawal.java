package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Takes a picture or a file back for good: from the site, from every version, from its address. Its author may, whoever is in
 * it by the link that the author passes on, and editors for whoever asks them. Looking changes nothing.
 */
@Stateless
public class PictureWithdrawal {

    @Inject
    private StudyLinks links;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyFileRepository files;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private IndexChanges index;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What can be withdrawn. @param path of the case study */
    public record Published(String title, String path, List<StudyFileShown> pictures) {}

    /** What a link is about; empty if it does not work or the case study is not on the site. */
    public Optional<Published> look(String secret) {
        return link(secret)
                .flatMap(link -> submissions.find(link.submissionId()))
                .flatMap(CaseStudySubmission::caseStudyId)
                .flatMap(studies::find)
                .filter(study -> study.state().isPublic())
                .map(study ->
                        new Published(study.title(), "/case-studies/" + study.slug(), files.published(study.id())));
    }

    /** By its author's link, or the one that the author passes on. A second time nothing happens. */
    public void withdraw(String secret, long fileId) {
        StudyLink link = link(secret).orElseThrow(() -> new NotFound("link to pictures"));
        withdraw(Actor.VISITOR, submission(link.submissionId()), fileId);
    }

    /** By an editor, for whoever asks. */
    public void withdraw(Actor actor, long submissionId, long fileId) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        withdraw(actor, submission(submissionId), fileId);
    }

    private void withdraw(Actor by, CaseStudySubmission submission, long fileId) {
        StudyFile file = files.all(submission.id()).stream()
                .filter(one -> one.id() == fileId)
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + fileId));
        if (file.withdrawn()) {
            return;
        }
        files.forget(file);
        file.withdraw(clock.instant());
        audit.record(by, "withdraw-case-study-file", ReviewFiles.SUBJECT, fileId, file.kind(), "WITHDRAWN");
        submission.caseStudyId().flatMap(studies::find).ifPresent(study -> {
            studies.changed(study);
            index.changed(IndexChanges.CASE_STUDIES, study.id());
        });
    }

    private CaseStudySubmission submission(long id) {
        return submissions.lock(id).orElseThrow(() -> new NotFound("case study submission " + id));
    }

    private Optional<StudyLink> link(String secret) {
        return links.look(secret, StudyLink.Purpose.PICTURES).or(() -> links.look(secret, StudyLink.Purpose.WRITE));
    }
}
