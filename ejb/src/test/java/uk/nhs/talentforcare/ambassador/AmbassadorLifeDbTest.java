package uk.nhs.talentforcare.ambassador;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.ambassador.JoinScenario.AREA;
import static uk.nhs.talentforcare.ambassador.JoinScenario.NOW;
import static uk.nhs.talentforcare.ambassador.JoinScenario.actor;
import static uk.nhs.talentforcare.ambassador.JoinScenario.ambassador;
import static uk.nhs.talentforcare.ambassador.JoinScenario.answerAll;
import static uk.nhs.talentforcare.ambassador.JoinScenario.approved;
import static uk.nhs.talentforcare.ambassador.JoinScenario.does;
import static uk.nhs.talentforcare.ambassador.JoinScenario.email;
import static uk.nhs.talentforcare.ambassador.JoinScenario.person;
import static uk.nhs.talentforcare.ambassador.JoinScenario.rightAnswers;
import static uk.nhs.talentforcare.ambassador.JoinScenario.send;
import static uk.nhs.talentforcare.ambassador.JoinScenario.subjects;
import static uk.nhs.talentforcare.ambassador.JoinScenario.token;
import static uk.nhs.talentforcare.ambassador.JoinScenario.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Briefings that end, breaks, goodbyes and new employers, on a real database. */
class AmbassadorLifeDbTest {

    private static final String SOON = "Please renew your safeguarding briefing";
    private static final String LATE = "Your new employer has not agreed yet";
    private static final String OVER = "Your safeguarding briefing has ended";

    private Organisation trust;
    private Account me;

    @BeforeEach
    void anApprovedAmbassador() {
        trust = trust();
        me = approved(trust);
    }

    @Test
    void aBriefingThatEndsIsRemindedOfOnEachDayOnceAndHoldsAYearWhenRenewed() {
        LocalDate end = LocalDate.of(2027, 11, 2);
        remind(end.minusDays(31));
        assertThat(subjects(me.email())).doesNotContain(SOON);
        remind(end.minusDays(30));
        remind(end.minusDays(29));
        assertThat(times(SOON)).isEqualTo(1);
        remind(end.minusDays(7));
        assertThat(times(SOON)).isEqualTo(2);
        remind(end);
        assertThat(times(SOON)).as("it holds on its last day").isEqualTo(3);
        remind(end.plusDays(16));
        assertThat(times(OVER)).isEqualTo(1);
        assertThat(ambassador(me).bar(end.plusDays(30))).isEmpty();
        assertThat(ambassador(me).bar(end.plusDays(31))).contains(BookingBar.BRIEFING_OVER);
        remind(end.plusDays(31));
        assertThat(times(OVER)).isEqualTo(2);

        Instant later = at(end.plusDays(40));
        assertThatThrownBy(() -> does(later, AmbassadorLife.class, life -> life.renew(actor(me), true, Map.of())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> does(later, AmbassadorLife.class, life -> life.renew(actor(me), false, rightAnswers())))
                .isInstanceOf(Invalid.class);
        does(later, AmbassadorLife.class, life -> life.renew(actor(me), true, rightAnswers()));
        assertThat(ambassador(me).bar(end.plusDays(40))).isEmpty();
        assertThat(ambassador(me).standing().briefedUntil())
                .isEqualTo(end.plusDays(40).plusYears(1));
    }

    @Test
    void aBreakEndsByItselfOnItsDay() {
        LocalDate back = LocalDate.of(2027, 1, 11);
        assertThatThrownBy(() -> does(NOW, AmbassadorLife.class, life -> life.pause(actor(me), null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        does(NOW, AmbassadorLife.class, life -> life.pause(actor(me), LocalDate.of(2026, 11, 2))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        does(NOW, AmbassadorLife.class, life -> life.pause(actor(me), LocalDate.of(2028, 1, 1))))
                .isInstanceOf(Invalid.class);
        does(NOW, AmbassadorLife.class, life -> life.pause(actor(me), back));
        assertThat(ambassador(me).state()).isEqualTo(AmbassadorState.PAUSED);
        assertThat(actor(me).has(Role.AMBASSADOR)).as("booked talks stand").isTrue();

        endBreaks(back.minusDays(1));
        assertThat(ambassador(me).state()).isEqualTo(AmbassadorState.PAUSED);
        endBreaks(back);
        assertThat(ambassador(me).state()).isEqualTo(AmbassadorState.APPROVED);
        assertThat(ambassador(me).pausedUntil()).isEmpty();
        assertThat(subjects(me.email())).contains("Welcome back");
    }

    @Test
    void whoeverComesBackEarlierIsBackAtOnce() {
        does(NOW, AmbassadorLife.class, life -> life.pause(actor(me), LocalDate.of(2027, 1, 11)));
        does(NOW, AmbassadorLife.class, life -> life.comeBack(actor(me)));
        does(NOW, AmbassadorLife.class, life -> life.comeBack(actor(me)));

        assertThat(ambassador(me).active()).isTrue();
    }

    @Test
    void whoeverLeavesBooksNoMoreAndMayApplyAgain() {
        does(NOW, AmbassadorLife.class, life -> life.leave(actor(me), false));

        assertThat(ambassador(me).state()).isEqualTo(AmbassadorState.LEFT);
        assertThat(actor(me).has(Role.AMBASSADOR)).isFalse();
        assertThat(subjects(me.email())).contains("Thank you for being an ambassador");
        answerAll(me, trust, EmploymentWay.MANAGER, "", email());
        send(me);
        assertThat(ambassador(me).state()).isEqualTo(AmbassadorState.APPLIED);
    }

    @Test
    void whoeverStillGivesTalksKeepsTheirDiaryUntilTheyAreOver() {
        does(NOW, AmbassadorLife.class, life -> life.leave(actor(me), true));
        assertThat(actor(me).has(Role.AMBASSADOR)).isTrue();

        long id = ambassador(me).id();
        does(NOW, LifeSteps.class, steps -> {
            assertThat(steps.parting()).contains(id);
            steps.part(id);
        });

        assertThat(actor(me).has(Role.AMBASSADOR)).as("nothing was booked").isFalse();
    }

    @Test
    void aNewEmployerAgreesWithinThirtyDaysAndHistoryStays() {
        Organisation other = trust();
        String boss = email();
        long id = ambassador(me).id();
        change(other, boss);
        assertThat(ambassador(me).id()).isEqualTo(id);
        assertThat(ambassador(me).organisationId()).contains(other.id());
        assertThat(actor(me).organisationsAs(Role.AMBASSADOR)).containsExactly(other.id());
        assertThat(ambassador(me).bar(LocalDate.of(2026, 12, 2))).isEmpty();
        assertThat(ambassador(me).bar(LocalDate.of(2026, 12, 3))).contains(BookingBar.AGREEMENT_OVERDUE);

        does(NOW, ManagerDesk.class, desk -> desk.agree(token(boss)));

        assertThat(ambassador(me).standing().agreementDueOn()).isEmpty();
        assertThat(ambassador(me).bar(LocalDate.of(2026, 12, 3))).isEmpty();
        assertThat(subjects(me.email())).contains("Your new employer agrees");
    }

    @Test
    void anAgreementThatIsMissingIsRemindedOfTenDaysBeforeOnce() {
        String boss = email();
        change(trust(), boss);
        remindOfAgreement(LocalDate.of(2026, 11, 21));
        assertThat(times(LATE)).isZero();
        remindOfAgreement(LocalDate.of(2026, 11, 22));
        remindOfAgreement(LocalDate.of(2026, 11, 23));
        assertThat(times(LATE)).isEqualTo(1);

        does(NOW, ManagerDesk.class, desk -> desk.agree(token(boss)));
        remindOfAgreement(LocalDate.of(2026, 11, 24));
        assertThat(times(LATE)).isEqualTo(1);
    }

    @Test
    void aNewEmployerNeedsAPlaceAJobAndAManager() {
        assertThatThrownBy(() -> does(
                        NOW,
                        AmbassadorLife.class,
                        life -> life.changeEmployer(
                                actor(me), new AmbassadorLife.NewEmployer("", null, "", "", "", "", "", ""))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors())
                                .containsKeys("jobTitle", "way", "managerName", "managerEmail", "name", "area"));
        assertThat(ambassador(me).organisationId()).contains(trust.id());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyElseDoesAnyOfIt(Role role) {
        Actor stranger = actor(person(account -> account.grant(role, null, AREA)));
        assertThatThrownBy(() -> does(NOW, AmbassadorLife.class, life -> life.renew(stranger, true, rightAnswers())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        does(NOW, AmbassadorLife.class, life -> life.pause(stranger, LocalDate.of(2027, 1, 11))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> does(NOW, AmbassadorLife.class, life -> life.leave(stranger, true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> does(NOW, AmbassadorLife.class, life -> life.comeBack(Actor.VISITOR)))
                .isInstanceOf(Forbidden.class);
        assertThat(ambassador(me).active()).isTrue();
    }

    private void change(Organisation other, String boss) {
        does(
                NOW,
                AmbassadorLife.class,
                life -> life.changeEmployer(
                        actor(me),
                        new AmbassadorLife.NewEmployer(
                                "Lead porter", other.id(), "", "", "MANAGER", "", "Bea Boss", boss)));
    }

    private int times(String subject) {
        return Collections.frequency(subjects(me.email()), subject);
    }

    private void remind(LocalDate day) {
        long id = ambassador(me).id();
        does(at(day), LifeSteps.class, steps -> {
            if (steps.briefings().contains(id)) {
                steps.remind(id);
            }
        });
    }

    private void remindOfAgreement(LocalDate day) {
        long id = ambassador(me).id();
        does(at(day), LifeSteps.class, steps -> {
            if (steps.agreements().contains(id)) {
                steps.remindOfAgreement(id);
            }
        });
    }

    private void endBreaks(LocalDate day) {
        long id = ambassador(me).id();
        does(at(day), LifeSteps.class, steps -> {
            if (steps.breaksOver().contains(id)) {
                steps.endBreak(id);
            }
        });
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofHours(9));
    }
}
