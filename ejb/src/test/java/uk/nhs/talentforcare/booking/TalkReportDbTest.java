package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;

/** What a school does not record in 14 days stands by the ambassador's word, which is no evidence. */
class TalkReportDbTest {

    private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);
    private static final Instant LAST_MOMENT = Instant.parse("2027-06-23T22:59:59Z");
    private static final Instant DUE = Instant.parse("2027-06-23T23:00:00Z");
    private static final AcademicYear YEAR = new AcademicYear(2026);

    private final Scene scene = TalkScenes.confirmed(MONDAY, DAY);
    private final long school =
            inTransaction(em -> em.find(Talk.class, scene.talk()).request().organisationId());

    @Test
    void theAmbassadorIsAskedOnceWhenTheSchoolsDaysAreOver() {
        look(LAST_MOMENT);
        assertThat(scene.letters("report-%", scene.ambassador())).isZero();
        assertThatThrownBy(() -> report(true)).isInstanceOf(Conflict.class);

        look(DUE);
        look(DUE.plusSeconds(86_400));
        assertThat(scene.letters("report-%", scene.ambassador())).isEqualTo(1);
        assertThat(shown(scene.ambassador())).contains(new TalkReports.Shown(null, null, true));
        assertThat(shown(scene.school())).contains(new TalkReports.Shown(null, null, false));
    }

    @Test
    void theWordStandsAsReportedAndIsNoEvidence() {
        look(DUE);
        report(true);
        report(true);

        assertThat(scene.state()).isEqualTo(TalkState.AWAITING_OUTCOME);
        Evidence evidence = evidence();
        assertThat(evidence.talks()).isEmpty();
        assertThat(evidence.yearGroupsWithEnough()).isZero();
        assertThat(evidence.unrecorded()).isOne();
        assertThat(evidence.reported()).isOne();
        assertThat(shown(scene.school()).orElseThrow().tookPlace()).isTrue();
        assertThat(scene.letters("reported-held", scene.school())).isEqualTo(1);
        assertThat(scene.audited("report-talk-held")).isEqualTo(1);

        report(false);
        assertThat(evidence().reported()).isZero();
        assertThat(shown(scene.school()).orElseThrow().tookPlace()).isFalse();
    }

    @Test
    void whatTheSchoolRecordsLaterStands() {
        look(DUE);
        report(false);
        doInTransaction(em -> InvitationScenes.services(em, DUE)
                .get(SchoolDesk.class)
                .recordDelivered(
                        scene.school(),
                        new RecordOutcome(
                                scene.talk(), Map.of(YearGroup.YEAR_9, 31), Learned.YES, true, true, "", "Thanks")));

        assertThat(evidence().talks()).hasSize(1);
        assertThat(evidence().reported()).isZero();
        assertThat(shown(scene.ambassador())).isEmpty();
        assertThat(scene.texts("thanks-%", scene.ambassador()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("/talks/" + scene.talk() + "/thanks"));
        assertThatThrownBy(() -> report(true)).isInstanceOf(Conflict.class);

        TalkThanks thanks = inTransaction(em ->
                InvitationScenes.services(em, DUE).get(TalkThanksService.class).of(scene.ambassador(), scene.talk()));
        assertThat(thanks.pupils()).containsExactly(new TalkThanks.Group(YearGroup.YEAR_9, 31));
        assertThat(thanks.thanks()).isEqualTo("Thanks");
        assertThatThrownBy(() -> inTransaction(em -> InvitationScenes.services(em, DUE)
                        .get(TalkThanksService.class)
                        .of(scene.school(), scene.talk())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyElseSaysOrReadsIt() {
        look(DUE);
        Scene other = TalkScenes.confirmed(MONDAY, DAY);
        assertThatThrownBy(() -> shown(other.school())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report(other.ambassador(), true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report(scene.school(), true)).isInstanceOf(NotFound.class);
    }

    private void look(Instant moment) {
        TestTimer.at(moment, List.of(scene.talk())).look();
    }

    private void report(boolean tookPlace) {
        report(scene.ambassador(), tookPlace);
    }

    private void report(Actor by, boolean tookPlace) {
        doInTransaction(
                em -> InvitationScenes.services(em, DUE).get(TalkReports.class).report(by, scene.talk(), tookPlace));
    }

    private Optional<TalkReports.Shown> shown(Actor by) {
        return inTransaction(em -> InvitationScenes.services(em, DUE)
                        .get(TalkReports.class)
                        .of(by, scene.talk()))
                .map(report -> new TalkReports.Shown(report.tookPlace(), null, report.mayReport()));
    }

    private Evidence evidence() {
        return inTransaction(
                em -> TalkScenes.at(em, DUE).get(EvidenceService.class).of(scene.school(), school, YEAR));
    }
}
