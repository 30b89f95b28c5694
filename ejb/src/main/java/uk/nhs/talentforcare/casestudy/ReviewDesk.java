package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.Promise;
import uk.nhs.talentforcare.waiting.WorkItem;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** Shows editors the manuscripts that were sent. */
@Stateless
public class ReviewDesk {

    private static final int MOST = 200;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private StudyChoices choices;

    @Inject
    private WorkItemRepository items;

    @Inject
    private WorkQueue queue;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    /** What waits for editors, longest first. */
    public List<SubmissionLine> waiting(Actor actor) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        return submissions.lines(SubmissionState.QUEUED, SubmissionStart.SUBJECT, MOST);
    }

    /** What is with its authors, on its way to the site, or was there; what was sent last stands first. */
    public List<SubmissionLine> elsewhere(Actor actor) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        return submissions.latest(
                EnumSet.of(
                        SubmissionState.CHANGES_REQUESTED,
                        SubmissionState.SCHEDULED,
                        SubmissionState.PUBLISHED,
                        SubmissionState.UNPUBLISHED,
                        SubmissionState.DECLINED),
                SubmissionStart.SUBJECT,
                MOST);
    }

    /** @throws NotFound unless it was sent */
    public ReviewView view(Actor actor, long id) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        CaseStudySubmission submission = submissions
                .find(id)
                .filter(found -> found.sent().isPresent() && found.state() != SubmissionState.WITHDRAWN)
                .orElseThrow(() -> new NotFound("case study submission " + id));
        Optional<WorkItem> item = items.findOpen(WorkKind.CASE_STUDY, id);
        Optional<Long> holder = item.flatMap(WorkItem::ownerId);
        StudyAnswers now = submission.sent().orElseThrow();
        return new ReviewView(
                id,
                submission.state(),
                now.get(StudyField.TITLE),
                submission.organisationName(),
                submission.name().orElse(""),
                submission.email().orElse(""),
                submission.authorityName().orElse(""),
                submission.authorityEmail().orElse(""),
                SubmissionService.authority(submission),
                queue.promise(WorkKind.CASE_STUDY, id).map(Promise::sentence).orElse(""),
                holder.flatMap(accounts::find).map(Account::fullName).orElse(""),
                holder.filter(one -> one == actor.accountId()).isPresent(),
                submission.submittedAt().orElse(null),
                submission.publishAt().orElse(null),
                StudyCriterion.named(submission.criteria()),
                submission.evidence().orElse(null),
                submission.decisionWords().orElse(""),
                StudyPublishing.missing(submission),
                submission.earlier().isPresent(),
                lines(submission, now),
                versions(id),
                submission
                        .caseStudyId()
                        .flatMap(studies::find)
                        .map(study -> "/case-studies/" + study.slug())
                        .orElse(""));
    }

    private List<ReviewView.Line> lines(CaseStudySubmission submission, StudyAnswers now) {
        Map<String, String> comments = submissions.comments(submission.id());
        Map<String, String> hints = StudyHints.of(now);
        return Arrays.stream(StudyField.values())
                .map(field -> {
                    String text = choices.words(field, now);
                    String before = submission
                            .earlier()
                            .map(answers -> choices.words(field, answers))
                            .orElse(text);
                    return new ReviewView.Line(
                            field.code(),
                            field.label(),
                            text,
                            before,
                            !before.equals(text),
                            comments.getOrDefault(field.code(), ""),
                            hints.getOrDefault(field.code(), ""));
                })
                .toList();
    }

    private List<ReviewView.Past> versions(long id) {
        return submissions.versions(id).stream()
                .map(version -> new ReviewView.Past(
                        version.number(),
                        version.publishedAt(),
                        version.what(),
                        audit.last("publish-version", "case-study-version", version.id())
                                .flatMap(accounts::find)
                                .map(Account::fullName)
                                .orElse("")))
                .toList();
    }
}
