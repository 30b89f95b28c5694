package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.casestudy.CaseStudyRepository;
import uk.nhs.talentforcare.casestudy.CaseStudyState;
import uk.nhs.talentforcare.casestudy.CaseStudySubmission;
import uk.nhs.talentforcare.casestudy.EvidenceStrength;
import uk.nhs.talentforcare.casestudy.NotPublishedBecause;
import uk.nhs.talentforcare.casestudy.StudyCriterion;
import uk.nhs.talentforcare.casestudy.StudyField;
import uk.nhs.talentforcare.casestudy.StudyFileRepository;
import uk.nhs.talentforcare.casestudy.StudyVersion;
import uk.nhs.talentforcare.casestudy.SubmissionRepository;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkItem;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;

/** The manuscripts of the invented case studies: one in each state, and one for each that is, or
 * was, on the site. */
@Dependent
class DemoSubmissions implements DemoStep {

    private static final String AUTHOR = "lead@demo.example";
    /** Every so many has a picture and a contact. */
    private static final int ILLUSTRATED = 3;

    private static final String EDITOR = "editor@demo.example";

    private final SubmissionRepository submissions;
    private final CaseStudyRepository studies;
    private final OrganisationRepository organisations;
    private final AccountRepository accounts;
    private final WorkItemRepository items;
    private final DemoCalendar calendar;
    private final StudyFileRepository files;
    private final DemoIllustrations illustrations;
    private final DemoStudyAnswers typed;

    @Inject
    DemoSubmissions(
            SubmissionRepository submissions,
            CaseStudyRepository studies,
            OrganisationRepository organisations,
            AccountRepository accounts,
            WorkItemRepository items,
            DemoCalendar calendar,
            StudyFileRepository files,
            DemoIllustrations illustrations,
            DemoStudyAnswers typed) {
        this.submissions = submissions;
        this.studies = studies;
        this.organisations = organisations;
        this.accounts = accounts;
        this.items = items;
        this.calendar = calendar;
        this.files = files;
        this.illustrations = illustrations;
        this.typed = typed;
    }

    @Override
    public boolean done() {
        return submissions.any();
    }

    @Override
    public void fill(Found found) {
        Map<String, Long> organisationIds = DemoOrganisations.ids(organisations);
        Map<Long, String> names = organisations.namesById(organisationIds.values());
        for (JsonObject row : DemoFile.rows("case-studies")) {
            if (row.containsKey("sourceTitle")) {
                continue;
            }
            long organisation = organisationIds.get(row.getString("organisation"));
            fill(row, organisation, names.get(organisation));
        }
        for (JsonObject row : DemoFile.rows("case-study-decisions")) {
            long organisation = organisationIds.get(row.getString("organisation"));
            decided(row, organisation, names.get(organisation));
        }
    }

    /** What editors have decided on and is not, or not yet, on the site. */
    private void decided(JsonObject row, long organisation, String called) {
        Instant sent = calendar.daysAgo(row.getInt("submittedDaysAgo"));
        CaseStudySubmission submission = sent(row, organisation, called, sent);
        submission.startReview();
        submission.answerOfAuthority(CaseStudySubmission.AuthorityAnswer.CONFIRMED, sent);
        Instant decided = calendar.daysAgo(1);
        if (row.containsKey("declined")) {
            submission.decline(
                    NotPublishedBecause.valueOf(row.getString("declined")).name(), row.getString("words"), decided);
        } else {
            submission.judge(StudyCriterion.allNames(), EvidenceStrength.valueOf(row.getString("evidence")));
            submission.schedule(calendar.today()
                    .plusDays(row.getInt("publishedInDays"))
                    .atTime(9, 0)
                    .atZone(LondonTime.ZONE)
                    .toInstant());
        }
    }

    private CaseStudySubmission sent(JsonObject row, long organisation, String called, Instant sent) {
        CaseStudySubmission submission = draft(row, organisation, called, sent);
        submission.submit(false, sent);
        submission.askedAuthority(sent);
        return submission;
    }

    private CaseStudySubmission draft(JsonObject row, long organisation, String called, Instant sent) {
        CaseStudySubmission submission = new CaseStudySubmission("Lee Demo", AUTHOR, called, sent).forDemonstration();
        submission.happenedAt(organisation, called, sent);
        submission.write(typed.of(row), sent);
        submission.declare(true, true, "Dee Rector", "director@demo.example", sent);
        submissions.add(submission);
        return submission;
    }

    private void fill(JsonObject row, long organisation, String called) {
        CaseStudyState state = CaseStudyState.valueOf(row.getString("state"));
        boolean site = row.containsKey("publishedDaysAgo");
        Instant last = state == CaseStudyState.DRAFT
                ? calendar.daysAgo(2)
                : calendar.daysAgo(row.getInt(site ? "publishedDaysAgo" : "submittedDaysAgo"));
        Instant sent = site ? last.minus(Duration.ofDays(9)) : last;
        if (state == CaseStudyState.DRAFT) {
            draft(row, organisation, called, sent);
            return;
        }
        CaseStudySubmission submission = sent(row, organisation, called, sent);
        EvidenceStrength evidence = EvidenceStrength.valueOf(row.getString("evidence"));
        if (state == CaseStudyState.SUBMITTED) {
            wait(submission, sent, false);
            return;
        }
        submission.startReview();
        submission.answerOfAuthority(CaseStudySubmission.AuthorityAnswer.CONFIRMED, sent);
        if (state == CaseStudyState.IN_REVIEW) {
            wait(submission, sent, true);
        } else if (state == CaseStudyState.CHANGES_REQUESTED) {
            submissions.comment(submission, StudyField.COST, "Roughly how many hours did it take, and whose?", last);
            submission.requestChanges("A good story. One thing is missing before others can copy it.");
        } else {
            submission.judge(StudyCriterion.allNames(), evidence);
            studies.idOf(row.getString("slug")).ifPresent(submission::published);
            StudyVersion version =
                    new StudyVersion(submission, 1, submission.answers(), evidence, "First published", last);
            submissions.add(version);
            if (submission.id() % ILLUSTRATED == 0) {
                illustrations.illustrate(submission, Pillar.valueOf(row.getString("pillar")), last);
                illustrations.name(submission, AUTHOR, last);
                files.freeze(version, submission.id());
            }
            if (state == CaseStudyState.ARCHIVED) {
                submission.unpublished();
            }
        }
    }

    private void wait(CaseStudySubmission submission, Instant sent, boolean taken) {
        WorkItem item = new WorkItem(
                NewWork.of(WorkKind.CASE_STUDY, "case-study-submission", submission.id()),
                sent,
                calendar.workingDaysAfter(calendar.today(), taken ? 2 : 6));
        if (taken) {
            accounts.findByEmail(new EmailAddress(EDITOR)).ifPresent(editor -> item.take(editor.id()));
        }
        items.add(item);
    }
}
