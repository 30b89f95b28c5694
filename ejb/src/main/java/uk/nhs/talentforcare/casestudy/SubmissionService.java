package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationFinder;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.organisation.OrganisationSummary;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.Promise;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Writes, sends, follows and takes back a case study: whoever has its link may. Each page is kept as it is sent, whatever
 * is missing; only handing it to the editors asks for everything.
 */
@Stateless
public class SubmissionService {

    /** What kind an organisation is that no register has: an answer that is not the story's. */
    public static final String ORGANISATION_KIND = "orgKind";

    /** The most organisations that are offered for what somebody typed. */
    public static final int MOST_OFFERED = 12;

    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 120;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private StudyFileRepository files;

    @Inject
    private StudyContacts contacts;

    @Inject
    private StudyLinks links;

    @Inject
    private StudyChoices choices;

    @Inject
    private SubmissionLetters letters;

    @Inject
    private OrganisationFinder finder;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The manuscript of a link; empty if the link does not work. */
    public Optional<SubmissionView> look(String secret) {
        return links.look(secret, StudyLink.Purpose.WRITE)
                .flatMap(link -> submissions.find(link.submissionId()).map(found -> view(found, link.expiresAt())));
    }

    /**
     * Keeps one page as it was typed.
     *
     * @param typed by the name of the question; what is not asked on the page is passed over, and so are choices that
     *     nobody offers
     * @return whether a text was so long that its end was not kept
     */
    public boolean save(String secret, StudyPart part, Map<String, String> typed) {
        CaseStudySubmission submission = toWrite(secret);
        Map<String, String> kept = new HashMap<>();
        for (StudyField field : part.fields()) {
            if (field.kind() == StudyField.Kind.FIGURES) {
                StudyAnswers.figureNames().forEach(name -> kept.put(name, typed.getOrDefault(name, "")));
            } else {
                kept.put(field.code(), offered(field, typed.getOrDefault(field.code(), "")));
            }
        }
        submission.write(submission.answers().with(kept), clock.instant());
        return kept.values().stream().anyMatch(text -> text.length() > StudyAnswers.LONGEST);
    }

    private String offered(StudyField field, String text) {
        Map<String, String> known = choices.of(field);
        return known.isEmpty()
                ? text
                : Arrays.stream(text.split(","))
                        .filter(known::containsKey)
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    /** Organisations of the register that somebody may mean. */
    public List<OrganisationSummary> organisations(String secret, String typed) {
        toWrite(secret);
        return finder.find(
                typed.substring(0, Math.min(typed.length(), LONGEST)),
                EnumSet.allOf(OrganisationKind.class),
                MOST_OFFERED);
    }

    /** It happened at this organisation of the register. */
    public void organisation(String secret, long organisationId) {
        CaseStudySubmission submission = toWrite(secret);
        Organisation organisation = organisations
                .find(organisationId)
                .filter(found -> found.status().bookable())
                .orElseThrow(() -> new Invalid("organisation", "Choose one of those in the list"));
        Instant now = clock.instant();
        submission.happenedAt(organisation.id(), organisation.name(), now);
        Map<String, String> known = new HashMap<>(Map.of(ORGANISATION_KIND, ""));
        if (submission.answers().get(StudyField.AREA).isEmpty()) {
            organisation.localAreaCode().ifPresent(area -> known.put(StudyField.AREA.code(), area));
        }
        submission.write(submission.answers().with(known), now);
    }

    /** It happened at an organisation that no register has. */
    public void unlisted(String secret, String name, String kind) {
        CaseStudySubmission submission = toWrite(secret);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            wrong.put("name", "Enter the name of the organisation, in 200 characters or fewer");
        }
        if (Arrays.stream(OrganisationKind.values()).noneMatch(one -> one.name().equals(kind))) {
            wrong.put("kind", "Choose what kind of organisation it is");
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        Instant now = clock.instant();
        submission.happenedAt(null, name, now);
        submission.write(submission.answers().with(Map.of(ORGANISATION_KIND, kind)), now);
    }

    /** Keeps what its author declares, and who may say so for the organisation. */
    public void contact(
            String secret, boolean mayPublish, boolean peopleAgree, String authorityName, String authorityEmail) {
        CaseStudySubmission submission = toWrite(secret);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (authorityName.isEmpty() || authorityName.length() > LONGEST_NAME) {
            wrong.put("authorityName", "Enter the name of somebody who may say so for the organisation");
        }
        String address = "";
        try {
            address = EmailAddress.parse(authorityEmail).value();
            if (address.equals(submission.email().orElse(""))) {
                wrong.put("authorityEmail", "Name somebody else than yourself");
            }
        } catch (IllegalArgumentException e) {
            wrong.put("authorityEmail", "Enter their work email address, like name@example.com");
        }
        if (!mayPublish) {
            wrong.put("mayPublish", "We can publish it only if you agree");
        }
        if (!peopleAgree) {
            wrong.put("peopleAgree", "Everybody who can be known from it has to agree first");
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        submission.declare(true, true, authorityName, address, clock.instant());
    }

    /**
     * Hands it to the editors, and asks whoever may say so for the organisation: once more if it has changed since they
     * answered, because their answer is about what they have read.
     *
     * @throws Invalid if something has to be put right first
     */
    public void submit(String secret) {
        CaseStudySubmission submission = toWrite(secret);
        Instant now = clock.instant();
        List<StudyChecks.Problem> problems =
                StudyChecks.of(submission, files.placed(submission.id()), LondonTime.today(now));
        if (!problems.isEmpty()) {
            Map<String, String> wrong = new LinkedHashMap<>();
            problems.forEach(problem -> wrong.putIfAbsent(problem.field(), problem.message()));
            throw new Invalid(wrong);
        }
        SubmissionState before = submission.state();
        Optional<Instant> answered = submission.authorityAnsweredAt();
        submission.submit(
                answered.filter(when -> files.addedSince(submission.id(), when)).isPresent(), now);
        audit.record(
                Actor.VISITOR,
                "submit-case-study",
                SubmissionStart.SUBJECT,
                submission.id(),
                before,
                submission.state());
        queue.open(NewWork.of(WorkKind.CASE_STUDY, SubmissionStart.SUBJECT, submission.id()));
        if (submission.authorityAskedAt().isEmpty()) {
            letters.askAuthority(submission, answered.isPresent());
            submission.askedAuthority(now);
        }
        contacts.ask(submission);
        letters.received(submission, promise(submission));
    }

    /** Takes it back: nobody sees it any more. */
    public void withdraw(String secret) {
        CaseStudySubmission submission = locked(secret);
        if (!submission.state().withdrawable()) {
            throw new Invalid("withdraw", "It cannot be taken back any more: write to us");
        }
        SubmissionState before = submission.state();
        submission.withdraw(clock.instant());
        queue.close(WorkKind.CASE_STUDY, submission.id());
        audit.record(
                Actor.VISITOR,
                "withdraw-case-study",
                SubmissionStart.SUBJECT,
                submission.id(),
                before,
                submission.state());
    }

    private CaseStudySubmission toWrite(String secret) {
        CaseStudySubmission submission = locked(secret);
        if (!submission.state().writable()) {
            throw new NotFound("case study submission " + submission.id() + " that may be written");
        }
        return submission;
    }

    private CaseStudySubmission locked(String secret) {
        return links.look(secret, StudyLink.Purpose.WRITE)
                .flatMap(link -> submissions.lock(link.submissionId()))
                .orElseThrow(() -> new NotFound("case study submission of a link"));
    }

    private String promise(CaseStudySubmission submission) {
        return queue.promise(WorkKind.CASE_STUDY, submission.id())
                .map(Promise::sentence)
                .orElse("");
    }

    private SubmissionView view(CaseStudySubmission submission, Instant until) {
        boolean queued =
                Set.of(SubmissionState.SUBMITTED, SubmissionState.IN_REVIEW).contains(submission.state());
        boolean writable = submission.state().writable();
        StudyAnswers answers = submission.answers();
        return new SubmissionView(
                submission.id(),
                submission.state(),
                submission.name().orElse(""),
                submission.organisationName(),
                submission.organisationId().isPresent()
                        || !answers.text(ORGANISATION_KIND).isEmpty(),
                answers,
                submission.mayPublish(),
                submission.peopleAgree(),
                submission.authorityName().orElse(""),
                submission.authorityEmail().orElse(""),
                authority(submission),
                submission.state() == SubmissionState.CHANGES_REQUESTED
                        ? submissions.comments(submission.id())
                        : Map.of(),
                submission.decisionWords().orElse(""),
                queued ? promise(submission) : "",
                queued ? submissions.ahead(submission) : 0,
                writable
                        ? StudyChecks.of(submission, files.placed(submission.id()), LondonTime.today(clock.instant()))
                        : List.of(),
                StudyHints.of(answers),
                submission.submittedAt().orElse(null),
                submission.publishAt().orElse(null),
                submission.state() == SubmissionState.PUBLISHED
                        ? submission
                                .caseStudyId()
                                .flatMap(studies::find)
                                .map(study -> "/case-studies/" + study.slug())
                                .orElse("")
                        : "",
                until);
    }

    /** How far the organisation's word has come. */
    static String authority(CaseStudySubmission submission) {
        String who = submission.authorityName().orElse("");
        if (submission.authorityAnswer().isPresent()) {
            String day = LondonTime.date(
                    LondonTime.today(submission.authorityAnsweredAt().orElseThrow()));
            return submission.authorityAnswer().get() == CaseStudySubmission.AuthorityAnswer.CONFIRMED
                    ? who + " confirmed on " + day + " that it may be published."
                    : who + " said on " + day + " that it may not be published yet.";
        }
        return submission
                .authorityAskedAt()
                .map(asked -> "We asked " + who + " on " + LondonTime.date(LondonTime.today(asked))
                        + ", and have no answer yet.")
                .orElse("");
    }
}
