package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Forbidden;

/** What ambassadors have given by academic year, and where they are wanted. */
class RecognitionDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 9);
    private static final Instant BEFORE = Instant.parse("2026-05-11T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-11-16T10:00:00Z");

    @Test
    void talksHoursPupilsAndThanksStandUnderTheirAcademicYear() {
        Scene scene = TalkScenes.confirmed(BEFORE, DAY);
        delivered(scene, 28, "They still talk about it");

        Recognition.Given given = given(scene, AFTER);

        assertThat(given.years()).singleElement().satisfies(year -> {
            assertThat(year.label()).isEqualTo("2025 to 2026");
            assertThat(year.talks()).isEqualTo(1);
            assertThat(year.minutes()).isEqualTo(60);
            assertThat(year.pupils()).isEqualTo(28);
            assertThat(year.waiting()).isZero();
            assertThat(year.thanks()).extracting(GivenTalk::thanks).containsExactly("They still talk about it");
        });
    }

    @Test
    void whatTheSchoolHasNotRecordedCountsNowhere() {
        Scene scene = TalkScenes.confirmed(BEFORE, DAY);
        state(scene, "AWAITING_OUTCOME");

        assertThat(given(scene, AFTER).years()).singleElement().satisfies(year -> {
            assertThat(year.talks()).isZero();
            assertThat(year.pupils()).isZero();
            assertThat(year.waiting()).isEqualTo(1);
        });
        state(scene, "NOT_DELIVERED");
        assertThat(given(scene, AFTER).years()).isEmpty();
    }

    @Test
    void whoeverIsAskedLessSeesWhoAsksForTheirKindOfJobFirst() {
        Scene scene = TalkScenes.confirmed(BEFORE, DAY);
        LocalDate soon = LocalDate.of(2027, 1, 19);
        TalkScenes.open(soon.minusDays(5), soon);
        Scene kind = TalkScenes.open(soon.minusDays(5), soon);
        doInTransaction(em -> em.createNativeQuery("INSERT IGNORE INTO talk_request_role_family (talk_request_id,"
                        + " role_family) SELECT t.talk_request_id, a.role_family FROM talk t, ambassador a WHERE t.id = "
                        + kind.talk() + " AND a.account_id = "
                        + scene.ambassador().accountId())
                .executeUpdate());

        Recognition.Demand demand = given(scene, AFTER).demand();

        assertThat(demand.open()).isGreaterThanOrEqualTo(2);
        assertThat(demand.ofKind()).isPositive();
        assertThat(demand.alike()).isPositive();
        assertThat(demand.talks()).isNotEmpty();
        assertThat(demand.talks().get(0).talk().roleFamilies()).contains("clinical-support");
    }

    @Test
    void nobodyElseHasGivenAnything() {
        Scene scene = TalkScenes.open(DAY.minusDays(3), DAY);
        assertThatThrownBy(() -> inTransaction(
                        em -> TalkScenes.at(em, AFTER).get(Recognition.class).of(scene.school())))
                .isInstanceOf(Forbidden.class);
    }

    private static Recognition.Given given(Scene scene, Instant moment) {
        return inTransaction(
                em -> TalkScenes.at(em, moment).get(Recognition.class).of(scene.ambassador()));
    }

    private static void delivered(Scene scene, int pupils, String thanks) {
        state(scene, "DELIVERED");
        doInTransaction(em -> {
            em.createNativeQuery("UPDATE talk SET pupils_reached = " + pupils + " WHERE id = " + scene.talk())
                    .executeUpdate();
            em.createNativeQuery(
                            "INSERT INTO talk_feedback (talk_id, learned, two_way, reflection, thanks, recorded_at)"
                                    + " VALUES (?, 'YES', TRUE, TRUE, ?, UTC_TIMESTAMP(6))")
                    .setParameter(1, scene.talk())
                    .setParameter(2, thanks)
                    .executeUpdate();
        });
    }

    private static void state(Scene scene, String state) {
        doInTransaction(em -> em.createNativeQuery("UPDATE talk SET state = ? WHERE id = ?")
                .setParameter(1, state)
                .setParameter(2, scene.talk())
                .executeUpdate());
    }
}
