package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.EvidenceRepository;
import uk.nhs.talentforcare.booking.Learned;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.booking.TalkFeedback;
import uk.nhs.talentforcare.booking.TalkQuestion;
import uk.nhs.talentforcare.booking.TalkQuestionRepository;
import uk.nhs.talentforcare.booking.TalkReport;
import uk.nhs.talentforcare.booking.TalkReportRepository;
import uk.nhs.talentforcare.booking.TalkRequest;
import uk.nhs.talentforcare.booking.TalkRequestRepository;

/** What people say of the invented talks: questions beforehand, an ambassador's word, what schools record and thank for. */
@Dependent
class DemoTalkWords implements DemoStep {

    private static final Duration DAYS_TO_REPORT = Duration.ofDays(14);

    private final TalkRequestRepository requests;
    private final BookingRepository bookings;
    private final AmbassadorRepository ambassadors;
    private final TalkQuestionRepository questions;
    private final TalkReportRepository reports;
    private final EvidenceRepository evidence;
    private final DemoCalendar calendar;

    @Inject
    DemoTalkWords(
            TalkRequestRepository requests,
            BookingRepository bookings,
            AmbassadorRepository ambassadors,
            TalkQuestionRepository questions,
            TalkReportRepository reports,
            EvidenceRepository evidence,
            DemoCalendar calendar) {
        this.requests = requests;
        this.bookings = bookings;
        this.ambassadors = ambassadors;
        this.questions = questions;
        this.reports = reports;
        this.evidence = evidence;
        this.calendar = calendar;
    }

    @Override
    public boolean done() {
        return !questions.ofTalk(talk(DemoFile.rows("talk-words").get(0)).id()).isEmpty();
    }

    @Override
    public void fill(Found found) {
        for (JsonObject row : DemoFile.rows("talk-words")) {
            Talk talk = talk(row);
            if (row.containsKey("questions")) {
                row.getJsonArray("questions").getValuesAs(JsonObject.class).forEach(asked -> ask(talk, asked));
            }
            if (row.getBoolean("reported", false)) {
                report(talk);
            }
            if (row.containsKey("feedback")) {
                feedback(talk, row.getJsonObject("feedback"));
            }
        }
    }

    private Talk talk(JsonObject row) {
        TalkRequest request =
                requests.findBySubmissionKey(row.getString("talk")).orElseThrow();
        return request.talks().get(0);
    }

    private void ask(Talk talk, JsonObject row) {
        Ambassador ambassador =
                ambassadors.bySlug(List.of(row.getString("ambassador"))).get(row.getString("ambassador"));
        long contact = talk.request().requestedBy();
        boolean bySchool = row.getBoolean("bySchool");
        Instant when = calendar.daysAgo(row.getInt("daysAgo"));
        TalkQuestion question = bySchool
                ? TalkQuestion.ofSchool(talk.id(), ambassador, contact, row.getString("words"), when)
                : TalkQuestion.ofAmbassador(talk.id(), ambassador, row.getString("words"), when);
        String answer = DemoFile.word(row, "answer");
        if (answer != null) {
            question.answer(bySchool ? ambassador.accountId() : contact, answer, when.plus(Duration.ofHours(5)));
        }
        questions.add(question);
    }

    private void report(Talk talk) {
        Instant over = bookings.liveOf(talk).orElseThrow().time().endsAt();
        TalkReport report = new TalkReport(talk.id(), over.plus(DAYS_TO_REPORT));
        report.says(true, over.plus(DAYS_TO_REPORT).plus(Duration.ofHours(6)));
        reports.add(report);
    }

    private void feedback(Talk talk, JsonObject row) {
        int pupils = talk.pupilsReached().orElseThrow();
        evidence.add(new TalkFeedback(
                        talk.id(), Map.of(talk.request().yearGroups().iterator().next(), pupils), talk.stateSince())
                .answers(
                        Learned.valueOf(row.getString("learned")),
                        row.getBoolean("twoWay"),
                        row.getBoolean("reflection"))
                .says(row.getString("words"), row.getString("thanks")));
    }
}
