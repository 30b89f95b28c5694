package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.WorkItem;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** What editors do with a manuscript until it is decided. */
@Stateless
public class Reviewing {

    private static final int LONGEST_WORDS = 2000;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyFileRepository files;

    @Inject
    private WorkItemRepository items;

    @Inject
    private WorkQueue queue;

    @Inject
    private SubmissionLetters letters;

    @Inject
    private StudyPublishing publishing;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Takes it to read. @throws Conflict if a colleague has it */
    public void start(Actor actor, long id) {
        CaseStudySubmission submission = toReview(actor, id, SubmissionState.SUBMITTED);
        items.findOpen(WorkKind.CASE_STUDY, id)
                .flatMap(item -> items.lock(item.id()))
                .ifPresent(item -> {
                    if (item.ownerId()
                            .filter(owner -> owner != actor.accountId())
                            .isPresent()) {
                        throw new Conflict("A colleague has just taken this. Ask them to hand it over");
                    }
                    item.take(actor.accountId());
                    audit.record(actor, "take-work", "work-item", item.id(), null, item.level());
                });
        submission.startReview();
        record(actor, "review-case-study", submission, SubmissionState.SUBMITTED);
    }

    /** Gives it back to all editors. */
    public void handBack(Actor actor, long id) {
        CaseStudySubmission submission = toReview(actor, id, SubmissionState.IN_REVIEW);
        items.findOpen(WorkKind.CASE_STUDY, id).ifPresent(WorkItem::handBack);
        submission.handBack();
        record(actor, "hand-back-case-study", submission, SubmissionState.IN_REVIEW);
    }

    /**
     * Keeps what the editor has noted so far.
     *
     * @param comments by the name of the question; an empty text takes a comment away
     * @param evidence null while it is not judged
     */
    public void note(
            Actor actor, long id, Map<String, String> comments, Set<StudyCriterion> met, EvidenceStrength evidence) {
        CaseStudySubmission submission = toReview(actor, id, SubmissionState.IN_REVIEW);
        Instant now = clock.instant();
        for (StudyField field : StudyField.values()) {
            String words = comments.getOrDefault(field.code(), "");
            if (words.length() > FieldComment.LONGEST) {
                throw new Invalid("comment-" + field.code(), "A comment must be 1,000 characters or fewer");
            }
            submissions.comment(submission, field, words, now);
        }
        submission.judge(StudyCriterion.names(met), evidence);
    }

    /** Gives it back to its author, with the comments. */
    public void requestChanges(Actor actor, long id, String words) {
        CaseStudySubmission submission = toReview(actor, id, SubmissionState.IN_REVIEW);
        Map<String, String> comments = new LinkedHashMap<>(submissions.comments(id));
        StudyFileChecks.numbered(files.placed(id)).stream()
                .filter(file -> !file.comment().isEmpty())
                .forEach(file -> comments.put(file.name(), file.comment()));
        if (words.isEmpty() && comments.isEmpty()) {
            throw new Invalid("words", "Say what should be changed, here or beside an answer");
        }
        atMost(words);
        submission.requestChanges(words);
        queue.close(WorkKind.CASE_STUDY, id);
        record(actor, "request-changes", submission, SubmissionState.IN_REVIEW);
        letters.changes(submission, comments);
    }

    /** Does not publish it. */
    public void decline(Actor actor, long id, NotPublishedBecause why, String words) {
        CaseStudySubmission submission = toReview(actor, id, SubmissionState.IN_REVIEW);
        if (why == null) {
            throw new Invalid("reason", "Choose a reason");
        }
        if (why == NotPublishedBecause.OTHER && words.isEmpty()) {
            throw new Invalid("words", "Write why");
        }
        atMost(words);
        submission.decline(why.name(), words, clock.instant());
        queue.close(WorkKind.CASE_STUDY, id);
        record(actor, "decline-case-study", submission, SubmissionState.IN_REVIEW);
        letters.declined(submission, why);
    }

    /** Asks whoever may say so for the organisation once more. */
    public void askAuthority(Actor actor, long id) {
        CaseStudySubmission submission = toReview(actor, id, SubmissionState.IN_REVIEW);
        letters.askAuthority(submission, false);
        submission.askedAuthority(clock.instant());
        record(actor, "ask-organisation", submission, SubmissionState.IN_REVIEW);
    }

    /** Puts it on the site now. @throws Conflict unless the organisation has agreed and the criteria are met */
    public void publish(Actor actor, long id) {
        publishing.publish(actor, toReview(actor, id, SubmissionState.IN_REVIEW), "First published");
    }

    /** Puts it on the site later. @throws Invalid unless the moment is ahead, within a year */
    public void schedule(Actor actor, long id, Instant when) {
        CaseStudySubmission submission = toReview(actor, id, SubmissionState.IN_REVIEW);
        Instant now = clock.instant();
        if (when == null || !when.isAfter(now) || when.isAfter(now.plus(java.time.Duration.ofDays(366)))) {
            throw new Invalid("day", "Enter a day within a year from now, like 27/3/2027");
        }
        String missing = StudyPublishing.missing(submission);
        if (!missing.isEmpty()) {
            throw new Conflict(missing);
        }
        submission.schedule(when);
        queue.close(WorkKind.CASE_STUDY, id);
        record(actor, "schedule-case-study", submission, SubmissionState.IN_REVIEW);
        letters.scheduled(submission);
    }

    /** Takes a day back that was set. */
    public void unschedule(Actor actor, long id) {
        CaseStudySubmission submission = toReview(actor, id, SubmissionState.SCHEDULED);
        submission.unschedule();
        record(actor, "unschedule-case-study", submission, SubmissionState.SCHEDULED);
    }

    private CaseStudySubmission toReview(Actor actor, long id, SubmissionState state) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        CaseStudySubmission submission =
                submissions.lock(id).orElseThrow(() -> new NotFound("case study submission " + id));
        if (submission.state() != state) {
            throw new Conflict("This is not possible any more: it is now “"
                    + submission.state().label() + "”");
        }
        return submission;
    }

    private static void atMost(String words) {
        if (words.length() > LONGEST_WORDS) {
            throw new Invalid("words", "The message must be 2,000 characters or fewer");
        }
    }

    private void record(Actor actor, String action, CaseStudySubmission submission, SubmissionState before) {
        audit.record(actor, action, SubmissionStart.SUBJECT, submission.id(), before, submission.state());
    }
}
