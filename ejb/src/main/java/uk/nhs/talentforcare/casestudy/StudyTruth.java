package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Keeps what is on the site true: its author is asked once a year and answers with one press; where the author does not
 * answer for 14 days or cannot be reached, the organisation's local leads are asked; then, or where it is no longer true,
 * editors have it.
 */
@Stateless
public class StudyTruth {

    private static final int ASKED_AT_ONCE = 200;
    private static final int LONGEST_WORDS = 1000;
    private static final String SUBJECT = "case-study";

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyLinks links;

    @Inject
    private SubmissionLetters letters;

    @Inject
    private StudyRelay relay;

    @Inject
    private WorkQueue queue;

    @Inject
    private IndexChanges index;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What an author is asked. */
    public record Question(String title, String path, boolean due) {}

    /** Marks what nobody has looked at for a year and asks its author; it stays on the site, and its page says so. */
    public void ask() {
        LocalDate today = LondonTime.today(clock.instant());
        for (long id : studies.dueForReview(today, ASKED_AT_ONCE)) {
            CaseStudy study = study(id);
            CaseStudyState before = study.state();
            study.askForReview(today);
            audit.record(Actor.SYSTEM, "ask-for-review", SUBJECT, id, before, study.state());
            index.changed(IndexChanges.CASE_STUDIES, id);
            submissions
                    .ofStudy(id)
                    .filter(submission -> submission.email().isPresent())
                    .ifPresent(submission -> letters.stillTrue(submission, "/case-studies/" + study.slug()));
        }
        for (long id : studies.unanswered(today, ASKED_AT_ONCE)) {
            submissions.ofStudy(id).ifPresent(submission -> relay.lookAfter(submission, study(id)));
        }
    }

    /** What a link asks; empty if the link does not work or it is no longer on the site. */
    public Optional<Question> look(String secret) {
        return asked(secret)
                .map(study -> new Question(
                        study.title(), "/case-studies/" + study.slug(), study.state() == CaseStudyState.REVIEW_DUE));
    }

    /** Its author says that it is still true. */
    public void confirm(String secret) {
        CaseStudy study = asked(secret).orElseThrow(() -> new NotFound("case study of a link"));
        confirmed(Actor.VISITOR, study);
    }

    /** Its author says what is no longer true; editors have it. */
    public void deny(String secret, String words) {
        CaseStudy study = asked(secret).orElseThrow(() -> new NotFound("case study of a link"));
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            throw new Invalid("words", "Tell us what is no longer true, in 1,000 characters or fewer");
        }
        CaseStudySubmission submission = submissions.ofStudy(study.id()).orElseThrow();
        submission.hear(words);
        audit.record(Actor.VISITOR, "no-longer-true", SUBJECT, study.id(), study.state(), study.state());
        relay.toEditors(submission);
    }

    /** Whoever was asked has left, or it is not theirs any more: the organisation's local leads are asked, else editors have it. */
    public void left(String secret) {
        CaseStudy study = asked(secret).orElseThrow(() -> new NotFound("case study of a link"));
        CaseStudySubmission submission = submissions.ofStudy(study.id()).orElseThrow();
        audit.record(Actor.VISITOR, "has-left", SUBJECT, study.id(), study.state(), study.state());
        if (submission.relayedAt().isPresent()) {
            relay.toEditors(submission);
        } else {
            relay.askOn(submission, study);
        }
    }

    /** An editor has made sure that it is still true. */
    public void confirm(Actor actor, long submissionId) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        CaseStudySubmission submission = submissions
                .find(submissionId)
                .filter(found -> found.state() == SubmissionState.PUBLISHED)
                .orElseThrow(() -> new NotFound("published case study submission " + submissionId));
        confirmed(actor, study(submission.caseStudyId().orElseThrow()));
        submission.hear(null);
    }

    private void confirmed(Actor by, CaseStudy study) {
        Instant now = clock.instant();
        CaseStudyState before = study.state();
        study.confirmStillTrue(now, LondonTime.today(now));
        audit.record(by, "confirm-still-true", SUBJECT, study.id(), before, study.state());
        index.changed(IndexChanges.CASE_STUDIES, study.id());
        submissions
                .ofStudy(study.id())
                .ifPresent(submission -> queue.close(WorkKind.CASE_STUDY_TRUTH, submission.id()));
    }

    private Optional<CaseStudy> asked(String secret) {
        return links.look(secret, StudyLink.Purpose.STILL_TRUE)
                .flatMap(link -> submissions.find(link.submissionId()))
                .flatMap(CaseStudySubmission::caseStudyId)
                .flatMap(studies::find)
                .filter(study -> study.state().isPublic());
    }

    private CaseStudy study(long id) {
        return studies.find(id).orElseThrow(() -> new NotFound("case study " + id));
    }
}
