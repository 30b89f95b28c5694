package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.booking.Booking;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.EvidenceRepository;
import uk.nhs.talentforcare.booking.Learned;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.booking.TalkFeedback;
import uk.nhs.talentforcare.booking.TalkQuestion;
import uk.nhs.talentforcare.booking.TalkQuestionRepository;
import uk.nhs.talentforcare.booking.TalkReport;
import uk.nhs.talentforcare.booking.TalkReportRepository;
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
        return DemoFile.rows("talk-words").stream()
                .map(this::talk)
                .flatMap(Optional::stream)
                .anyMatch(talk -> !questions.ofTalk(talk.id()).isEmpty());
    }

    @Override
    public void fill(Found found) {
        for (JsonObject row : DemoFile.rows("talk-words")) {
            talk(row).ifPresent(talk -> fill(talk, row));
        }
    }

    private void fill(Talk talk, JsonObject row) {
        if (row.containsKey("questions")) {
            row.getJsonArray("questions").getValuesAs(JsonObject.class).forEach(asked -> ask(talk, asked));
        }
        if (row.getBoolean("reported", false)) {
            bookings.liveOf(talk).ifPresent(booking -> report(talk, booking));
        }
        if (row.containsKey("feedback")) {
            talk.pupilsReached().ifPresent(pupils -> feedback(talk, pupils, row.getJsonObject("feedback")));
        }
    }

    /** A database that an earlier version filled has fewer talks, and people have gone on with those it has. */
    private Optional<Talk> talk(JsonObject row) {
        return requests.findBySubmissionKey(row.getString("talk"))
                .map(request -> request.talks().get(0));
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

    private void report(Talk talk, Booking booking) {
        Instant over = booking.time().endsAt();
        TalkReport report = new TalkReport(talk.id(), over.plus(DAYS_TO_REPORT));
        report.says(true, over.plus(DAYS_TO_REPORT).plus(Duration.ofHours(6)));
        reports.add(report);
    }

    private void feedback(Talk talk, int pupils, JsonObject row) {
        evidence.add(new TalkFeedback(
                        talk.id(), Map.of(talk.request().yearGroups().iterator().next(), pupils), talk.stateSince())
                .answers(
                        Learned.valueOf(row.getString("learned")),
                        row.getBoolean("twoWay"),
                        row.getBoolean("reflection"))
                .says(row.getString("words"), row.getString("thanks")));
    }
}
