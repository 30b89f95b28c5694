package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.ejb.SessionContext;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Wiring;
import uk.nhs.talentforcare.testing.TalkScenario;

/** A school asks: again, on several dates, for those it knows, and confirms whoever is first. */
class AskingDbTest {

    private static final Instant NOW = TalkScenario.NOW;
    private static final LocalDate DAY = LocalDate.of(2027, 1, 12);
    private static final ConfirmBooking AHEAD =
            new ConfirmBooking(0, "Hall", "Sign in at reception", "Ms Obi", "Ms Obi", "0113 496 0000");

    private long school;
    private Actor teacher;
    private Ambassador porter;

    @BeforeEach
    void aSchoolAndAPorter() {
        doInTransaction(em -> {
            TalkScenario scenario = new TalkScenario(em);
            Organisation asking = scenario.school(TalkScenario.LEEDS);
            school = asking.id();
            teacher = Actor.of(scenario.contact(asking));
            porter = scenario.ambassador();
        });
    }

    @Test
    void aTalkOnEachOfTheDatesIsARequestEachAndTheSameFormTwiceMakesNoMore() {
        NewRequest form = with(asking("Jobs in a lab", DAY.plusDays(7), DAY, DAY.plusDays(14)), true, Optional.empty());

        List<Long> talks = ask(form);

        assertThat(talks).hasSize(3).doesNotHaveDuplicates();
        assertThat(ask(form)).isEqualTo(talks);
        assertThat(talks.stream().map(this::state)).containsOnly(TalkState.OPEN);
        TalkTime first = inTransaction(em -> new TalkRequestRepository(em)
                .find(talks.get(0))
                .orElseThrow()
                .times()
                .get(0)
                .time());
        assertThat(first).isEqualTo(TalkScenes.atTen(DAY));
        assertThat(letters(talks.get(0), "asked")).as("one letter tells of all").isEqualTo(1);
        assertThat(letters(talks.get(1), "asked")).isZero();
    }

    @Test
    void whatAContactKeepsAsADraftIsOfferedToNobody() {
        long talk = ask(NewRequest.of(asking("Later", DAY)).asDraft()).get(0);

        assertThat(state(talk)).isEqualTo(TalkState.DRAFT);
        assertThat(letters(talk, "asked")).isZero();
    }

    @Test
    void theFirstWhoBooksIsConfirmedAtOnceAndKnowsWhereToCome() {
        long talk = ask(with(asking("At once", DAY), false, Optional.of(AHEAD))).get(0);

        Actor ambassador = actorOf(porter);
        at(s -> s.get(BookingDesk.class).book(ambassador, booking(talk)));

        assertThat(state(talk)).isEqualTo(TalkState.CONFIRMED);
        Booking booking = inTransaction(em ->
                new BookingRepository(em).ofTalk(talk).stream().findFirst().orElseThrow());
        assertThat(booking.wasConfirmedAtOnce()).isTrue();
        assertThat(booking.arrangements()).contains(AHEAD.arrangements());
        assertThat(letters(talk, "booking-" + booking.id() + "-confirmed")).isEqualTo(2);
        assertThat(letters(talk, "booking-" + booking.id() + "-booked")).isZero();
    }

    @Test
    void aSchoolThatConfirmsItselfAfterAllIsAsked() {
        long talk =
                ask(with(asking("Not at once", DAY), false, Optional.of(AHEAD))).get(0);
        at(s -> {
            s.get(AskedTalks.class).confirmOurselves(teacher, talk);
            return null;
        });

        Actor ambassador = actorOf(porter);
        at(s -> s.get(BookingDesk.class).book(ambassador, booking(talk)));

        assertThat(state(talk)).isEqualTo(TalkState.BOOKED);
    }

    @Test
    void whoIsChosenAtAskingIsInvitedAndNobodyElseCanBook() {
        long talk = ask(inviting(porter)).get(0);

        assertThat(state(talk)).isEqualTo(TalkState.INVITED);
        assertThat(letters(talk, "invitation-%-sent")).isEqualTo(1);
        assertThat(letters(talk, "asked")).isZero();
    }

    @Test
    void aDraftKeepsWhomTheSchoolWouldInviteUntilItIsSent() {
        long talk = ask(inviting(porter).asDraft()).get(0);
        assertThat(state(talk)).isEqualTo(TalkState.DRAFT);
        assertThat(letters(talk, "invitation-%-sent")).isZero();

        InvitationCandidates.Choice choice = at(s ->
                s.get(InvitationCandidates.class).of(teacher, talk, new InvitationCandidates.Search("", ""), null));
        assertThat(choice.chosen()).containsExactly(porter.slug());
        assertThat(choice.openIfNobody()).isTrue();
        assertThat(choice.candidates())
                .extracting(InvitationCandidates.Candidate::slug)
                .startsWith(porter.slug())
                .doesNotHaveDuplicates();
        assertThat(wished(talk)).containsExactly(porter.displayName());

        at(s -> {
            s.get(InvitingDesk.class).invite(teacher, talk, choice.chosen(), true);
            return null;
        });
        assertThat(state(talk)).isEqualTo(TalkState.INVITED);
        assertThat(kept(talk)).isZero();
    }

    @Test
    void aDraftThatIsOpenedToEverybodyInvitesNobody() {
        long talk = ask(inviting(porter).asDraft()).get(0);
        doInTransaction(em -> em.find(Ambassador.class, porter.id()).briefed(LocalDate.of(2025, 9, 1)));
        assertThat(wished(talk)).as("who cannot be invited any more").isEmpty();

        at(s -> {
            s.get(SchoolDesk.class).open(teacher, talk);
            return null;
        });
        assertThat(kept(talk)).isZero();
        assertThat(letters(talk, "invitation-%-sent")).isZero();
    }

    @Test
    void whoseSchoolIsClosedIsToldWhich() {
        assertThat(closed()).isEmpty();
        doInTransaction(em -> em.createNativeQuery("UPDATE organisation SET status = 'CLOSED' WHERE id = ?")
                .setParameter(1, school)
                .executeUpdate());
        assertThat(closed()).hasSize(1);
    }

    @Test
    void whoseBriefingIsOverIsNeitherShownNorInvited() {
        // a job of this test's own: the ambassadors of other tests live in the same town
        String job = "Porter " + UUID.randomUUID();
        doInTransaction(em -> em.find(Ambassador.class, porter.id())
                .worksAs(job, "clinical-support", null, "yorkshire-and-the-humber"));
        InvitationCandidates.Search search = new InvitationCandidates.Search(job, "clinical-support");
        assertThat(slugs(search)).contains(porter.slug());
        doInTransaction(em -> em.find(Ambassador.class, porter.id()).briefed(LocalDate.of(2025, 9, 1)));

        assertThat(slugs(search)).doesNotContain(porter.slug());
        assertThatThrownBy(() -> ask(inviting(porter))).isInstanceOf(Invalid.class);
    }

    @Test
    void whoDoesNotUsuallyTravelSoFarIsShownLastAndTheSchoolIsTold() {
        String job = "Porter " + UUID.randomUUID();
        Ambassador near = inTransaction(em -> {
            Ambassador other = new TalkScenario(em).ambassador();
            em.find(Ambassador.class, porter.id())
                    .worksAs(job, "clinical-support", null, "yorkshire-and-the-humber")
                    .travels("DL1", new GeoPoint(54.52, -1.55), 20, 30);
            return other.worksAs(job, "estates-facilities-and-portering", null, "yorkshire-and-the-humber");
        });
        List<InvitationCandidates.Candidate> inPerson = named(job, TalkFormat.IN_PERSON);
        assertThat(inPerson)
                .as("the nearer comes first, though the farther has the job that is asked for")
                .extracting(InvitationCandidates.Candidate::slug)
                .containsExactly(near.slug(), porter.slug());
        assertThat(inPerson).extracting(InvitationCandidates.Candidate::further).containsExactly(false, true);
        assertThat(named(job, TalkFormat.EITHER))
                .as("online nobody travels")
                .extracting(InvitationCandidates.Candidate::further)
                .containsExactly(false, false);
    }

    @Test
    void aSchoolThatInvitesFromAProfileIsToldIfItIsFurtherThanUsual() {
        assertThat(further(porter)).isFalse();
        Ambassador traveller = inTransaction(em -> new TalkScenario(em).ambassador(TalkFormat.IN_PERSON));
        assertThat(further(traveller)).isFalse();
        doInTransaction(
                em -> em.find(Ambassador.class, traveller.id()).travels("DL1", new GeoPoint(54.52, -1.55), 20, 30));
        assertThat(further(traveller)).isTrue();
    }

    @Test
    void aWordWithSignsOfTheDatabaseFindsNobody() {
        assertThat(slugs(new InvitationCandidates.Search("%' OR 1=1 -- _!", "")))
                .isEmpty();
    }

    @Test
    void aTalkOnTheSameDayForTheSamePupilsIsToldOnBothSides() {
        long first = ask(NewRequest.of(asking("Jobs in a lab", DAY, DAY.plusDays(1))))
                .get(0);
        AskForTalk again = asking("Labs and jobs", DAY.plusDays(1));

        assertThat(likely(again)).extracting(SameDayTalk::talkId).containsExactly(first);
        assertThat(likely(asking("Another day", DAY.plusDays(2)))).isEmpty();
        assertThat(likely(forYear(again, YearGroup.YEAR_7))).isEmpty();
        long second = ask(NewRequest.of(again)).get(0);
        assertThat(at(s -> s.get(AskedTalks.class).of(teacher, second)).sameDay())
                .extracting(SameDayTalk::talkId)
                .containsExactly(first);
        assertThat(state(first)).as("flagged, never merged").isEqualTo(TalkState.OPEN);
    }

    @Test
    void askingAgainBeginsWithWhatWasAskedLast() {
        Optional<PriorRequests.Prior> none = at(s -> s.get(PriorRequests.class).last(teacher));
        assertThat(none).isEmpty();
        ask(NewRequest.of(asking("The first", DAY)));
        long last = ask(with(asking("The last", DAY.plusDays(3)), false, Optional.of(AHEAD)))
                .get(0);
        ask(NewRequest.of(asking("Only a draft", DAY)).asDraft());

        PriorRequests.Prior prior =
                at(s -> s.get(PriorRequests.class).last(teacher)).orElseThrow();

        assertThat(prior.talkId()).isEqualTo(last);
        assertThat(prior.answers().title()).isEqualTo("The last");
        assertThat(prior.answers().times()).isEmpty();
        assertThat(prior.answers().staffStays()).isFalse();
        assertThat(prior.arrangements()).isEqualTo(AHEAD.arrangements());
        Actor stranger = inTransaction(em -> {
            TalkScenario scenario = new TalkScenario(em);
            return Actor.of(scenario.contact(scenario.school(TalkScenario.LEEDS)));
        });
        assertThatThrownBy(() -> at(s -> s.get(PriorRequests.class).like(stranger, last)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTypedIsKeptForItsWriterAlone() {
        String key = UUID.randomUUID().toString();
        var answers = java.util.Map.of("title", List.of("Jobs & more"), "purpose", List.of("One\n\nTwo"));
        at(s -> s.get(StartedRequests.class).keep(teacher, key, answers));
        at(s -> s.get(StartedRequests.class).keep(teacher, key, answers));

        assertThat(typed(teacher, key)).isEqualTo(answers);
        Actor colleague =
                inTransaction(em -> Actor.of(new TalkScenario(em).contact(em.find(Organisation.class, school))));
        assertThat(typed(colleague, key)).isEmpty();
        at(s -> {
            s.get(StartedRequests.class).forget(teacher, key);
            return null;
        });
        assertThat(typed(teacher, key)).isEmpty();
    }

    private static java.util.Map<String, List<String>> typed(Actor who, String key) {
        return at(s -> s.get(StartedRequests.class).find(who, key));
    }

    private List<String> closed() {
        return at(s -> s.get(TalkRequestService.class).closedSchools(teacher));
    }

    private List<String> wished(long talk) {
        return at(
                s -> s.get(TalkService.class).view(teacher, talk).invitations().wished());
    }

    private static long kept(long talk) {
        return TalkScenes.count("SELECT COUNT(*) FROM draft_invitee WHERE talk_id = " + talk);
    }

    private boolean further(Ambassador one) {
        return at(s -> s.get(InvitationCandidates.class).further(teacher, one.slug()));
    }

    private List<InvitationCandidates.Candidate> named(String job, TalkFormat format) {
        return at(s -> s.get(InvitationCandidates.class)
                .forNew(
                        teacher,
                        school,
                        format,
                        Set.of("clinical-support"),
                        new InvitationCandidates.Search(job, ""),
                        Set.of()));
    }

    private List<String> slugs(InvitationCandidates.Search search) {
        return at(s -> s.get(InvitationCandidates.class)
                        .forNew(teacher, school, TalkFormat.EITHER, Set.of("clinical-support"), search, Set.of()))
                .stream()
                .map(InvitationCandidates.Candidate::slug)
                .toList();
    }

    private List<SameDayTalk> likely(AskForTalk command) {
        return at(s -> s.get(PriorRequests.class).likely(teacher, command));
    }

    private NewRequest inviting(Ambassador one) {
        return new NewRequest(
                asking("For you", DAY), false, false, Optional.empty(), List.of(one.slug(), one.slug()), true);
    }

    private static NewRequest with(AskForTalk talk, boolean eachDate, Optional<ConfirmBooking> ahead) {
        return new NewRequest(talk, eachDate, false, ahead, List.of(), false);
    }

    private static AskForTalk forYear(AskForTalk one, YearGroup year) {
        return new AskForTalk(
                one.school(),
                one.submissionKey(),
                one.title(),
                one.purpose(),
                one.format(),
                Set.of(year),
                one.pupils(),
                one.topics(),
                one.roleFamilies(),
                one.times(),
                one.closesOn(),
                one.staffStays());
    }

    private AskForTalk asking(String title, LocalDate... days) {
        return new AskForTalk(
                school,
                UUID.randomUUID().toString(),
                title,
                "See the range",
                TalkFormat.EITHER,
                Set.of(YearGroup.YEAR_9, YearGroup.YEAR_10),
                30,
                Set.of(Topic.WAYS_IN),
                Set.of("clinical-support"),
                java.util.Arrays.stream(days).map(TalkScenes::atTen).toList(),
                null,
                true);
    }

    private static BookTalk booking(long talk) {
        long time = inTransaction(em -> new TalkRequestRepository(em)
                .find(talk)
                .orElseThrow()
                .times()
                .get(0)
                .id());
        return new BookTalk(talk, time, UUID.randomUUID().toString());
    }

    private static Actor actorOf(Ambassador one) {
        return inTransaction(em -> Actor.of(em.find(Account.class, one.accountId())));
    }

    private List<Long> ask(NewRequest request) {
        return at(s -> s.get(TalkRequestService.class).keepAll(teacher, request));
    }

    private TalkState state(long talk) {
        return inTransaction(em -> new TalkRequestRepository(em).state(talk).orElseThrow());
    }

    private static long letters(long talk, String event) {
        return TalkScenes.count(
                "SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE 'talk-" + talk + "-" + event + "-%'");
    }

    private static <T> T at(Function<Wiring, T> use) {
        return inTransaction(em ->
                use.apply(TalkScenes.at(em, NOW, stub(Validator.class, Set.of()), stub(SessionContext.class, null))));
    }

    /** What the container gives, of which nothing is wanted here. */
    private static <T> T stub(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                AskingDbTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("equals") ? proxy == arguments[0] : answer));
    }
}
