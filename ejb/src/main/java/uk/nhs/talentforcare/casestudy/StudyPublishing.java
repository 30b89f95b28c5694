package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationFinder;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Puts a manuscript on the site and takes it off: the case study, its version, the note for the search index and the
 * letter, in one transaction. Who may was checked before.
 */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StudyPublishing {

    private static final int LONGEST_ADDRESS = 80;
    private static final int MOST_AT_ONCE = 50;
    private static final Set<String> RESERVED =
            Set.of("submit", "criteria", "confirm", "still-true", "files", "print", "map", "pictures", "contact");

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyFileRepository files;

    @Inject
    private StudyContacts contacts;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private OrganisationFinder finder;

    @Inject
    private StudyChoices choices;

    @Inject
    private SubmissionLetters letters;

    @Inject
    private WorkQueue queue;

    @Inject
    private IndexChanges index;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Publishes what was sent last, or publishes it anew.
     *
     * @param what what is new in this version, for editors
     * @throws Conflict unless the organisation has agreed and the criteria are met
     */
    public void publish(Actor by, CaseStudySubmission submission, String what) {
        String missing = missing(submission);
        if (!missing.isEmpty()) {
            throw new Conflict(missing);
        }
        Instant now = clock.instant();
        EvidenceStrength evidence = submission.evidence().orElseThrow();
        StudyAnswers answers = submission.sent().orElseThrow();
        CaseStudyContent content = StudyContent.of(answers, choices, organisation(submission, answers), evidence);
        SubmissionState before = submission.state();
        boolean first = submission.caseStudyId().isEmpty();
        CaseStudy study = first
                ? begun(submission, content, now)
                : studies.find(submission.caseStudyId().get()).orElseThrow();
        if (!first) {
            study.republish(content, now, LondonTime.today(now));
        }
        if (before != SubmissionState.PUBLISHED) {
            submission.published(study.id());
        }
        int number = submissions.versions(submission.id()).size() + 1;
        StudyVersion version = new StudyVersion(submission, number, answers, evidence, what, now);
        submissions.add(version);
        files.freeze(version, submission.id());
        queue.close(WorkKind.CASE_STUDY, submission.id());
        queue.close(WorkKind.CASE_STUDY_TRUTH, submission.id());
        audit.record(by, "publish-case-study", SubmissionStart.SUBJECT, submission.id(), before, submission.state());
        audit.record(by, "publish-version", "case-study-version", version.id(), null, number);
        index.changed(IndexChanges.CASE_STUDIES, study.id());
        if (before != SubmissionState.PUBLISHED) {
            boolean people = files.placed(submission.id()).stream()
                    .anyMatch(file ->
                            file.people().filter(PeopleShown.AGREED::equals).isPresent());
            letters.published(submission, "/case-studies/" + study.slug(), people);
            contacts.published(submission, "/case-studies/" + study.slug());
        }
    }

    /** What keeps it from being published, in a sentence; empty if nothing does. */
    static String missing(CaseStudySubmission submission) {
        if (submission
                .authorityAnswer()
                .filter(CaseStudySubmission.AuthorityAnswer.CONFIRMED::equals)
                .isEmpty()) {
            return "Nobody with authority at the organisation has confirmed it yet";
        }
        if (StudyCriterion.named(submission.criteria()).size() < StudyCriterion.values().length) {
            return "Not all criteria are met: tick those that are, and ask for changes where one is not";
        }
        if (submission.evidence().isEmpty()) {
            return "Choose how well its result is known";
        }
        boolean planned = submission
                .sent()
                .filter(answers -> answers.get(StudyField.STAGE).equals(Maturity.PLANNED.name()))
                .isPresent();
        return planned && submission.evidence().get() != EvidenceStrength.DESCRIBED
                ? "What is only planned cannot have been measured or evaluated"
                : "";
    }

    /** Takes it off the site; its address goes on saying why. */
    public void unpublish(Actor by, CaseStudySubmission submission, String because) {
        Instant now = clock.instant();
        long study = submission.caseStudyId().orElseThrow();
        SubmissionState before = submission.state();
        submission.unpublished();
        studies.find(study).orElseThrow().archive(because, now);
        queue.close(WorkKind.CASE_STUDY_TRUTH, submission.id());
        audit.record(by, "unpublish-case-study", SubmissionStart.SUBJECT, submission.id(), before, submission.state());
        index.changed(IndexChanges.CASE_STUDIES, study);
        letters.unpublished(submission, because);
    }

    /** Publishes what has come to its day; what is no longer agreed goes back to the editors. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void publishDue() {
        List<Long> due = submissions.due(clock.instant(), MOST_AT_ONCE);
        for (long id : due) {
            CaseStudySubmission submission = submissions.lock(id).orElseThrow();
            if (submission.state() != SubmissionState.SCHEDULED) {
                continue;
            }
            if (missing(submission).isEmpty()) {
                publish(Actor.SYSTEM, submission, "First published, on the day that was set");
            } else {
                submission.unschedule();
                audit.record(
                        Actor.SYSTEM,
                        "unschedule-case-study",
                        SubmissionStart.SUBJECT,
                        id,
                        SubmissionState.SCHEDULED,
                        submission.state());
            }
        }
    }

    private CaseStudy begun(CaseStudySubmission submission, CaseStudyContent content, Instant now) {
        CaseStudy study = CaseStudy.draft(slug(submission, content.title()), content, submission.demonstration());
        study.submit(submission.submittedAt().orElse(now));
        study.startReview();
        study.publish(now, LondonTime.today(now));
        studies.addNow(study);
        return study;
    }

    private Slug slug(CaseStudySubmission submission, String title) {
        String start = title.substring(0, Math.min(title.length(), LONGEST_ADDRESS));
        boolean words = start.codePoints().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        Slug slug = words ? Slug.of(start) : Slug.of("case study " + submission.id());
        return RESERVED.contains(slug.toString()) || studies.isTaken(slug.toString())
                ? Slug.of(slug + " " + submission.id())
                : slug;
    }

    private long organisation(CaseStudySubmission submission, StudyAnswers answers) {
        return submission.organisationId().orElseGet(() -> {
            String name = submission.organisationName();
            String area = answers.get(StudyField.AREA);
            long found = finder.named(name, area).map(Organisation::id).orElseGet(() -> named(submission, answers));
            submission.happenedAt(found, name, submission.changedAt());
            return found;
        });
    }

    private long named(CaseStudySubmission submission, StudyAnswers answers) {
        String name = submission.organisationName();
        Organisation made = new Organisation(
                OrganisationKind.valueOf(answers.text(SubmissionService.ORGANISATION_KIND)),
                name,
                Slug.of(name.substring(0, Math.min(name.length(), LONGEST_ADDRESS)) + " study " + submission.id()),
                clock.instant());
        if (!answers.get(StudyField.AREA).isEmpty()) {
            made.locatedIn(answers.get(StudyField.AREA));
        }
        organisations.addNow(made.namedOnly());
        return made.id();
    }
}
