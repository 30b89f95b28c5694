package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.casestudy.CaseStudyRepository;
import uk.nhs.talentforcare.casestudy.CaseStudyState;
import uk.nhs.talentforcare.casestudy.CaseStudySubmission;
import uk.nhs.talentforcare.casestudy.EvidenceStrength;
import uk.nhs.talentforcare.casestudy.StudyAnswers;
import uk.nhs.talentforcare.casestudy.StudyCriterion;
import uk.nhs.talentforcare.casestudy.StudyField;
import uk.nhs.talentforcare.casestudy.StudyFileRepository;
import uk.nhs.talentforcare.casestudy.StudyVersion;
import uk.nhs.talentforcare.casestudy.SubmissionRepository;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkItem;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;

/** The manuscripts of the invented case studies: one in each state, and one for each that is, or was, on the site. */
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

    @Inject
    DemoSubmissions(
            SubmissionRepository submissions,
            CaseStudyRepository studies,
            OrganisationRepository organisations,
            AccountRepository accounts,
            WorkItemRepository items,
            DemoCalendar calendar,
            StudyFileRepository files,
            DemoIllustrations illustrations) {
        this.submissions = submissions;
        this.studies = studies;
        this.organisations = organisations;
        this.accounts = accounts;
        this.items = items;
        this.calendar = calendar;
        this.files = files;
        this.illustrations = illustrations;
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
    }

    private void fill(JsonObject row, long organisation, String called) {
        CaseStudyState state = CaseStudyState.valueOf(row.getString("state"));
        boolean site = row.containsKey("publishedDaysAgo");
        Instant last = state == CaseStudyState.DRAFT
                ? calendar.daysAgo(2)
                : calendar.daysAgo(row.getInt(site ? "publishedDaysAgo" : "submittedDaysAgo"));
        Instant sent = site ? last.minus(Duration.ofDays(9)) : last;
        CaseStudySubmission submission = new CaseStudySubmission("Lee Demo", AUTHOR, called, sent).forDemonstration();
        submission.happenedAt(organisation, called, sent);
        StudyAnswers answers = answers(row);
        submission.write(answers, sent);
        submission.declare(true, true, "Dee Rector", "director@demo.example", sent);
        submissions.add(submission);
        if (state == CaseStudyState.DRAFT) {
            return;
        }
        submission.submit(false, sent);
        submission.askedAuthority(sent);
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
            StudyVersion version = new StudyVersion(submission, 1, answers, evidence, "First published", last);
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

    private StudyAnswers answers(JsonObject row) {
        LocalDate started = row.containsKey("startedOn")
                ? LocalDate.parse(row.getString("startedOn"))
                : calendar.today().minusMonths(row.getInt("startedMonthsAgo"));
        Map<String, String> texts = new HashMap<>();
        put(texts, StudyField.TITLE, row.getString("title"));
        put(texts, StudyField.SUMMARY, row.getString("summary"));
        put(texts, StudyField.STAGE, row.getString("maturity"));
        put(texts, StudyField.PILLAR, row.getString("pillar"));
        put(
                texts,
                StudyField.INTENTIONS,
                DemoFile.numbers(row, "intentions").stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")));
        put(texts, StudyField.ROLES, String.join(",", DemoFile.words(row, "roleFamilies")));
        put(texts, StudyField.SETTING, row.getString("setting"));
        put(texts, StudyField.AREA, DemoFile.word(row, "localArea"));
        put(texts, StudyField.CHALLENGE, row.getString("challenge"));
        put(texts, StudyField.DID, row.getString("whatWeDid"));
        put(texts, StudyField.RESULTS, row.getString("results"));
        put(texts, StudyField.LEARNED, row.getString("learned"));
        put(texts, StudyField.COST, row.getString("costAndTime"));
        put(texts, StudyField.PARTNERS, DemoFile.word(row, "partners"));
        put(texts, StudyField.START_MONTH, String.valueOf(started.getMonthValue()));
        put(texts, StudyField.START_YEAR, String.valueOf(started.getYear()));
        List<JsonObject> figures = row.getJsonArray("figures").getValuesAs(JsonObject.class);
        for (int i = 0; i < Math.min(figures.size(), StudyAnswers.FIGURES); i++) {
            JsonObject figure = figures.get(i);
            put(texts, "measure" + (i + 1), figure.getString("measure"));
            put(texts, "before" + (i + 1), DemoFile.word(figure, "before"));
            put(texts, "after" + (i + 1), figure.getString("after"));
            put(texts, "how" + (i + 1), figure.getString("how"));
        }
        return StudyAnswers.none().with(texts);
    }

    private static void put(Map<String, String> texts, StudyField field, String text) {
        put(texts, field.code(), text);
    }

    private static void put(Map<String, String> texts, String name, String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(name, text);
        }
    }
}
