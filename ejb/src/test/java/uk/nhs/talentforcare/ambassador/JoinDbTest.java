package uk.nhs.talentforcare.ambassador;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.ambassador.JoinScenario.AREA;
import static uk.nhs.talentforcare.ambassador.JoinScenario.NOW;
import static uk.nhs.talentforcare.ambassador.JoinScenario.actor;
import static uk.nhs.talentforcare.ambassador.JoinScenario.ambassador;
import static uk.nhs.talentforcare.ambassador.JoinScenario.answerAll;
import static uk.nhs.talentforcare.ambassador.JoinScenario.at;
import static uk.nhs.talentforcare.ambassador.JoinScenario.does;
import static uk.nhs.talentforcare.ambassador.JoinScenario.email;
import static uk.nhs.talentforcare.ambassador.JoinScenario.mail;
import static uk.nhs.talentforcare.ambassador.JoinScenario.person;
import static uk.nhs.talentforcare.ambassador.JoinScenario.question;
import static uk.nhs.talentforcare.ambassador.JoinScenario.rightAnswers;
import static uk.nhs.talentforcare.ambassador.JoinScenario.send;
import static uk.nhs.talentforcare.ambassador.JoinScenario.subjects;
import static uk.nhs.talentforcare.ambassador.JoinScenario.token;
import static uk.nhs.talentforcare.ambassador.JoinScenario.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** From "I would like to" to "you are an ambassador", on a real database. */
class JoinDbTest {

    private Organisation trust;
    private Account applicant;
    private Account coordinator;
    private String manager;

    @BeforeEach
    void people() {
        trust = trust();
        applicant = person(account -> {});
        coordinator = person(account -> account.grant(Role.COORDINATOR, null, AREA));
        manager = email();
    }

    @Test
    void everyPageIsKeptAsItIsAnsweredAndOnlyTheDistrictOfAPostcode() {
        answerAll(applicant, trust, EmploymentWay.MANAGER, "", manager);

        JoinAnswers answers = at(NOW, JoinService.class, join -> join.answers(actor(applicant)));

        assertThat(answers.missing()).isEmpty();
        assertThat(answers.outwardCode()).isEqualTo("BA1");
        assertThat(answers.workplace()).isEqualTo(trust.name());
        assertThat(answers.area()).isEqualTo(AREA);
        assertThat(answers.languages()).containsExactly("English", "British Sign Language", "Welsh");
        assertThat(subjects(manager))
                .as("nothing is sent before the answers are checked")
                .isEmpty();
    }

    @Test
    void whoeverLivesInADistrictThatNobodyHasImportedCanSendTheirApplication() {
        answerAll(applicant, trust, EmploymentWay.MANAGER, "", manager);
        does(NOW, JoinService.class, join -> join.travel(actor(applicant), "BA7", "10", "30"));

        send(applicant);

        Ambassador sent = ambassador(applicant);
        assertThat(sent.outwardCode()).isEqualTo("BA7");
        assertThat(sent.point()).as("the middle of BA").isNotNull();
    }

    @Test
    void whoeverIsUnder18IsNotTaken() {
        assertThatThrownBy(() -> does(
                        NOW,
                        JoinService.class,
                        join -> join.job(actor(applicant), "Porter", "clinical-support", "EMPLOYEE", false)))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.errors()).containsKey("adult"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not an address", "ada@gmail.com", "ADA@Hotmail.co.uk"})
    void aWorkAddressIsAnEmployers(String address) {
        at(NOW, JoinService.class, join -> {
            join.job(actor(applicant), "Porter", "clinical-support", "EMPLOYEE", true);
            return null;
        });
        assertThatThrownBy(() -> does(
                        NOW,
                        JoinService.class,
                        join -> join.manager(actor(applicant), "WORK_EMAIL", address, "Max", manager)))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.errors()).containsOnlyKeys("workEmail"));
    }

    @Test
    void nobodyIsTheirOwnManager() {
        assertThatThrownBy(() -> does(
                        NOW,
                        JoinService.class,
                        join -> join.manager(actor(applicant), "MANAGER", "", "Me", applicant.email())))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.errors()).containsOnlyKeys("managerEmail"));
    }

    @Test
    void whoeverAnswersWrongReadsWhyAndAnswersAgain() {
        Map<String, String> wrong = rightAnswers();
        wrong.put("tells", "promise");

        assertThatThrownBy(() -> does(NOW, JoinService.class, join -> join.safety(actor(applicant), true, wrong)))
                .isInstanceOfSatisfying(Invalid.class, e -> {
                    assertThat(e.errors()).containsOnlyKeys("tells");
                    assertThat(e.errors().get("tells")).contains("Never promise secrecy");
                });
        does(NOW, JoinService.class, join -> join.safety(actor(applicant), true, rightAnswers()));
        assertThat(at(NOW, JoinService.class, join -> join.answers(actor(applicant)))
                        .safe())
                .isTrue();
    }

    @Test
    void anApplicationThatLacksSomethingIsNotSent() {
        does(NOW, JoinService.class, join -> join.safety(actor(applicant), true, rightAnswers()));

        assertThatThrownBy(() -> send(applicant)).isInstanceOf(Conflict.class);
    }

    @Test
    void theManagersLinkConfirmsBothAndTheCoordinatorLetsThemIn() {
        apply(EmploymentWay.MANAGER, "");
        assertThatThrownBy(() -> approve(coordinator)).isInstanceOf(Conflict.class);
        String token = token(manager);
        ManagerDesk.Question asked =
                at(NOW, ManagerDesk.class, desk -> desk.look(token)).orElseThrow();
        assertThat(asked.name()).isEqualTo("Ada Obi");
        assertThat(asked.confirmsEmployment()).isTrue();
        assertThat(question(applicant, ConfirmationKind.AGREEMENT).confirmed())
                .as("looking changes nothing")
                .isFalse();

        assertThat(answered(NOW, desk -> desk.agree(token))).isTrue();
        assertThat(answered(NOW, desk -> desk.agree(token)))
                .as("a link works once")
                .isFalse();

        OwnAmbassadorView own = own();
        assertThat(own.employment().done()).isTrue();
        assertThat(own.agreement().done()).isTrue();
        assertThat(own.promise()).contains("you will hear by Monday 9 November 2026");
        approve(coordinator);
        assertThat(ambassador(applicant).state()).isEqualTo(AmbassadorState.APPROVED);
        assertThat(actor(applicant).organisationsAs(Role.AMBASSADOR)).containsExactly(trust.id());
        assertThat(subjects(applicant.email()))
                .contains("We have your application", "Everything is confirmed", "Welcome: you are an ambassador");
        assertThat(ambassador(applicant).bar(LocalDate.of(2027, 12, 2))).isEmpty();
        assertThat(ambassador(applicant).bar(LocalDate.of(2027, 12, 3))).contains(BookingBar.BRIEFING_OVER);
        assertThatThrownBy(() -> approve(coordinator)).as("twice").isInstanceOf(Conflict.class);
    }

    @Test
    void theWorkAddressConfirmsEmploymentAloneByAButton() {
        String work = email();
        apply(EmploymentWay.WORK_EMAIL, work);
        String token = token(work);
        Optional<String> seen = at(NOW, ManagerDesk.class, desk -> desk.lookAtWorkAddress(token));
        assertThat(seen).contains(work);

        assertThat(answered(NOW, desk -> desk.confirmWorkAddress(token))).isTrue();

        assertThat(question(applicant, ConfirmationKind.EMPLOYMENT).confirmed()).isTrue();
        assertThat(question(applicant, ConfirmationKind.AGREEMENT).confirmed()).isFalse();
        assertThat(answered(NOW, desk -> desk.confirmWorkAddress(token))).isFalse();
        assertThat(answered(NOW, desk -> desk.agree(token)))
                .as("a link is good for one purpose")
                .isFalse();
    }

    @Test
    void theOrganisationsLeadConfirmsWhomTheyKnowAndDecidesNothing() {
        Account lead = person(account -> account.grant(Role.LOCAL_LEAD, trust.id(), null));
        apply(EmploymentWay.LOCAL_LEAD, "");
        long id = ambassador(applicant).id();
        assertThat(subjects(lead.email())).contains("Ambassador’s employer to confirm");

        does(NOW, Approvals.class, desk -> desk.confirm(actor(lead), id, ConfirmationKind.EMPLOYMENT, "I know them"));

        assertThat(question(applicant, ConfirmationKind.EMPLOYMENT).way()).isEqualTo(EmploymentWay.LOCAL_LEAD);
        assertThatThrownBy(() -> approve(lead)).isInstanceOf(Forbidden.class);
        assertThat(at(NOW, ApplicationDesk.class, desk -> desk.view(actor(lead), id))
                        .decides())
                .isFalse();
    }

    @Test
    void aManagerWhoDoesNotAgreeSaysWhyAndAnotherCanBeAsked() {
        apply(EmploymentWay.MANAGER, "");
        String token = token(manager);
        assertThatThrownBy(() -> answered(NOW, desk -> desk.refuse(token, null, "")))
                .isInstanceOf(Invalid.class);
        assertThat(answered(NOW, desk -> desk.refuse(token, Refusal.NOT_NOW, "Ask me in May")))
                .isTrue();
        assertThat(own().agreement().sentence()).contains("too busy", "Ask me in May");
        assertThat(subjects(applicant.email())).contains("Your manager does not agree");

        String other = email();
        does(NOW, OwnAmbassador.class, own -> own.askManager(actor(applicant), "Olu Other", other));
        assertThat(answered(NOW, desk -> desk.agree(token(other)))).isTrue();
        assertThat(own().agreement().done()).isTrue();
    }

    @Test
    void whoeverIsNotTheManagerNamesTheRightOne() {
        apply(EmploymentWay.MANAGER, "");
        String right = email();
        String token = token(manager);

        assertThat(answered(NOW, desk -> desk.notMe(token, "Rita Right", right)))
                .isTrue();

        assertThat(question(applicant, ConfirmationKind.AGREEMENT).personEmail())
                .contains(right);
        assertThat(answered(NOW, desk -> desk.agree(token(right)))).isTrue();
    }

    @Test
    void aManagerWhoIsReplacedCannotAnswerAnyMore() {
        apply(EmploymentWay.MANAGER, "");
        String token = token(manager);
        does(NOW, OwnAmbassador.class, own -> own.askManager(actor(applicant), "Olu Other", email()));

        Optional<ManagerDesk.Question> seen = at(NOW, ManagerDesk.class, desk -> desk.look(token));
        assertThat(seen).isEmpty();
        assertThat(answered(NOW, desk -> desk.agree(token))).isFalse();
    }

    @Test
    void nobodySendsLettersToStrangersThroughUs() {
        apply(EmploymentWay.MANAGER, "");
        for (int i = 0; i < 4; i++) {
            does(NOW, OwnAmbassador.class, own -> own.askManager(actor(applicant), "Some One", email()));
        }
        assertThatThrownBy(() ->
                        does(NOW, OwnAmbassador.class, own -> own.askManager(actor(applicant), "Some One", email())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aSilentManagerIsRemindedTwiceAndThenTheLeadHasIt() {
        Account lead = person(account -> account.grant(Role.LOCAL_LEAD, trust.id(), null));
        apply(EmploymentWay.MANAGER, "");
        String first = token(manager);

        look(Duration.ofDays(2));
        assertThat(mail(manager)).hasSize(1);
        look(Duration.ofDays(3));
        look(Duration.ofDays(4));
        assertThat(mail(manager)).as("after 3 working days, once").hasSize(2);
        look(Duration.ofDays(9));
        look(Duration.ofDays(10));
        assertThat(mail(manager)).as("after 7 working days, once").hasSize(3);
        look(Duration.ofDays(14));

        assertThat(question(applicant, ConfirmationKind.AGREEMENT).state()).isEqualTo(ConfirmationState.PASSED_ON);
        assertThat(subjects(lead.email())).contains("Ambassador’s employer to confirm");
        assertThat(subjects(applicant.email())).contains("Your manager has not answered");
        assertThat(answered(NOW.plus(Duration.ofDays(15)), desk -> desk.agree(first)))
                .as("the first link goes on working")
                .isTrue();
    }

    @Test
    void withoutALeadTheCoordinatorHasIt() {
        apply(EmploymentWay.MANAGER, "");
        look(Duration.ofDays(14));

        assertThat(subjects(coordinator.email())).contains("Ambassador’s employer to confirm");
        long id = ambassador(applicant).id();
        does(NOW, Approvals.class, desk -> desk.refuse(actor(coordinator), id, "The ward says no"));
        assertThat(own().agreement().sentence()).contains("The ward says no");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void strangersOfEveryRoleNeitherSeeNorDecide(Role role) {
        apply(EmploymentWay.LOCAL_LEAD, "");
        long id = ambassador(applicant).id();
        Organisation elsewhere = trust();
        for (Account stranger : List.of(
                person(account -> account.grant(role, elsewhere.id(), null)),
                person(account -> account.grant(role, null, "north-east")))) {
            Actor actor = actor(stranger);
            assertThatThrownBy(() -> at(NOW, ApplicationDesk.class, desk -> desk.view(actor, id)))
                    .isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() -> does(NOW, Approvals.class, desk -> desk.approve(actor, id)))
                    .isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() ->
                            does(NOW, Approvals.class, desk -> desk.decline(actor, id, DeclinedBecause.EMPLOYMENT, "")))
                    .isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() -> does(NOW, Approvals.class, desk -> desk.ask(actor, id, "Why?")))
                    .isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() -> does(
                            NOW,
                            Approvals.class,
                            desk -> desk.confirm(actor, id, ConfirmationKind.EMPLOYMENT, "Known")))
                    .isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() -> does(NOW, Approvals.class, desk -> desk.refuse(actor, id, "No")))
                    .isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() -> at(NOW, OwnAmbassador.class, own -> own.view(actor)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(ambassador(applicant).state()).isEqualTo(AmbassadorState.APPLIED);
    }

    @Test
    void nobodyApprovesOrConfirmsThemselvesWhateverTheyHold() {
        applicant = person(account -> account.grant(Role.ADMINISTRATOR, null, null)
                .grant(Role.COORDINATOR, null, AREA)
                .grant(Role.LOCAL_LEAD, trust.id(), null));
        apply(EmploymentWay.LOCAL_LEAD, "");
        long id = ambassador(applicant).id();

        assertThatThrownBy(() -> approve(applicant)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> does(
                        NOW,
                        Approvals.class,
                        desk -> desk.confirm(actor(applicant), id, ConfirmationKind.EMPLOYMENT, "Me")))
                .isInstanceOf(NotFound.class);
        List<ApplicationLine> own = at(NOW, ApplicationDesk.class, desk -> desk.waiting(actor(applicant)));
        assertThat(own).noneMatch(line -> line.id() == id);
        List<ApplicationLine> theirs = at(NOW, ApplicationDesk.class, desk -> desk.waiting(actor(coordinator)));
        assertThat(theirs).anyMatch(line -> line.id() == id);
    }

    @Test
    void whoeverIsDeclinedReadsHowToPutItRightAndAppliesAgain() {
        apply(EmploymentWay.MANAGER, "");
        long id = ambassador(applicant).id();
        assertThatThrownBy(() -> does(
                        NOW, Approvals.class, desk -> desk.decline(actor(coordinator), id, DeclinedBecause.OTHER, " ")))
                .isInstanceOf(Invalid.class);
        does(
                NOW,
                Approvals.class,
                desk -> desk.decline(actor(coordinator), id, DeclinedBecause.EMPLOYMENT, "Nobody knew you."));
        assertThat(own().declined()).contains("Nobody knew you.", "Apply again with another way");
        assertThat(mail(applicant.email())
                        .get(mail(applicant.email()).size() - 1)
                        .textBody())
                .contains("Nobody knew you.", "10 working days");

        answerAll(applicant, trust, EmploymentWay.MANAGER, "", email());
        send(applicant);
        assertThat(ambassador(applicant).state()).isEqualTo(AmbassadorState.APPLIED);
        assertThat(ambassador(applicant).id()).isEqualTo(id);
    }

    @Test
    void whatTheCoordinatorAsksComesBackAnswered() {
        apply(EmploymentWay.MANAGER, "");
        answered(NOW, desk -> desk.agree(token(manager)));
        long id = ambassador(applicant).id();
        does(NOW, Approvals.class, desk -> desk.ask(actor(coordinator), id, "Which ward?"));
        assertThat(own().question()).isEqualTo("Which ward?");
        assertThat(own().promise()).as("the applicant has it").isEmpty();

        does(NOW, OwnAmbassador.class, own -> own.reply(actor(applicant), "Ward 6"));

        assertThat(own().promise()).contains("you will hear by");
        assertThat(at(NOW, ApplicationDesk.class, desk -> desk.view(actor(coordinator), id))
                        .reply())
                .isEqualTo("Ward 6");
    }

    private void apply(EmploymentWay way, String workEmail) {
        answerAll(applicant, trust, way, workEmail, manager);
        send(applicant);
    }

    private static boolean answered(Instant now, Predicate<ManagerDesk> answer) {
        return JoinScenario.<ManagerDesk, Boolean>at(now, ManagerDesk.class, answer::test);
    }

    private void approve(Account by) {
        does(
                NOW,
                Approvals.class,
                desk -> desk.approve(actor(by), ambassador(applicant).id()));
    }

    private OwnAmbassadorView own() {
        return at(NOW, OwnAmbassador.class, own -> own.view(actor(applicant)));
    }

    /** What the timer does to this applicant's question, so long after they applied. */
    private void look(Duration later) {
        Instant then = NOW.plus(later);
        long id = question(applicant, ConfirmationKind.AGREEMENT).id();
        does(then, EmployerSteps.class, steps -> {
            if (steps.open().contains(id)) {
                steps.look(id);
            }
        });
    }
}
