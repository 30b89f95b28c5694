package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Evidence for Gatsby benchmark 5: only what the school itself has recorded, by year group and academic year. */
class EvidenceDbTest {

    private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-06-10T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);
    private static final AcademicYear YEAR = new AcademicYear(2026);

    private final Scene scene = TalkScenes.confirmed(MONDAY, DAY);
    private final long school =
            inTransaction(em -> em.find(Talk.class, scene.talk()).request().organisationId());

    @Test
    void aRecordedTalkCountsForItsYearGroups() {
        TestTimer.at(AFTER, List.of(scene.talk())).look();
        assertThat(evidence(YEAR).unrecorded()).isOne();
        record(true);
        record(true);

        Evidence evidence = evidence(YEAR);
        assertThat(evidence.lines()).hasSize(7);
        assertThat(line(evidence, YearGroup.YEAR_9)).isEqualTo(new Evidence.Line(YearGroup.YEAR_9, 1, 60, true));
        assertThat(line(evidence, YearGroup.YEAR_10).enough()).isFalse();
        assertThat(evidence.unrecorded()).isZero();
        assertThat(scene.audited("record-outcome")).isOne();
        assertThat(evidence(new AcademicYear(2025)).talks()).isEmpty();
    }

    @Test
    void sinceTheRevisionOnlyTalksCountInWhichPupilsCouldAsk() {
        TestTimer.at(AFTER, List.of(scene.talk())).look();
        record(false);

        Evidence evidence = evidence(YEAR);
        assertThat(evidence.talks()).hasSize(1);
        assertThat(line(evidence, YearGroup.YEAR_9).enough()).isFalse();
        assertThat(evidence.talks()
                        .get(0)
                        .counts(evidence(new AcademicYear(2024)).rule()))
                .as("by the rule before")
                .isTrue();
    }

    @Test
    void aSlipIsPutRightForAMonthAndTheEvidenceFollows() {
        TestTimer.at(AFTER, List.of(scene.talk())).look();
        record(true);
        correct(AFTER.plus(Duration.ofDays(29)), 28);

        Evidence evidence = evidence(YEAR);
        assertThat(line(evidence, YearGroup.YEAR_9)).isEqualTo(new Evidence.Line(YearGroup.YEAR_9, 1, 28, true));
        assertThat(scene.audited("correct-outcome")).isOne();
        OutcomeRecords.Recorded stands = inTransaction(em -> InvitationScenes.services(em, AFTER)
                .get(OutcomeRecords.class)
                .of(scene.school(), scene.talk())
                .orElseThrow());
        assertThat(stands.thanks()).isEqualTo("Thank you again");
        assertThat(stands.mayCorrect()).isTrue();
        assertThatThrownBy(() -> correct(AFTER.plus(Duration.ofDays(31)), 5)).isInstanceOf(Conflict.class);
    }

    private void correct(Instant when, int pupils) {
        RecordOutcome right = new RecordOutcome(
                scene.talk(), Map.of(YearGroup.YEAR_9, pupils), Learned.PARTLY, true, true, "", "Thank you again");
        doInTransaction(em ->
                InvitationScenes.services(em, when).get(OutcomeRecords.class).correct(scene.school(), right));
    }

    @Test
    void aSchoolSaysHowManyVisitsItWouldLike() {
        intend(2);
        intend(3);
        assertThat(evidence(YEAR).intended()).contains(3);
        assertThatThrownBy(() -> intend(0)).isInstanceOf(Invalid.class);
    }

    @Test
    void whatASchoolWouldLikeCanBeTakenBack() {
        intend(2);
        takeBack();
        takeBack();
        assertThat(evidence(YEAR).intended()).isEmpty();
        intend(4);
        assertThat(evidence(YEAR).intended()).contains(4);
    }

    @Test
    void anotherSchoolSeesNothing() {
        Actor stranger = TalkScenes.open(DAY.minusDays(20), DAY).school();
        assertThatThrownBy(() -> inTransaction(em ->
                        TalkScenes.at(em, AFTER).get(EvidenceService.class).of(stranger, school, YEAR)))
                .isInstanceOf(NotFound.class);
    }

    private void record(boolean twoWay) {
        doInTransaction(em -> InvitationScenes.services(em, AFTER)
                .get(SchoolDesk.class)
                .recordDelivered(
                        scene.school(),
                        new RecordOutcome(
                                scene.talk(),
                                Map.of(YearGroup.YEAR_9, 60),
                                Learned.YES,
                                twoWay,
                                true,
                                "",
                                "Thank you")));
    }

    private void intend(int visits) {
        doInTransaction(
                em -> TalkScenes.at(em, AFTER).get(EvidenceService.class).intend(scene.school(), school, YEAR, visits));
    }

    private void takeBack() {
        doInTransaction(
                em -> TalkScenes.at(em, AFTER).get(EvidenceService.class).takeBackIntent(scene.school(), school, YEAR));
    }

    private Evidence evidence(AcademicYear year) {
        return inTransaction(
                em -> TalkScenes.at(em, AFTER).get(EvidenceService.class).of(scene.school(), school, year));
    }

    private static Evidence.Line line(Evidence evidence, YearGroup group) {
        return evidence.lines().stream()
                .filter(line -> line.yearGroup() == group)
                .findFirst()
                .orElseThrow();
    }
}
