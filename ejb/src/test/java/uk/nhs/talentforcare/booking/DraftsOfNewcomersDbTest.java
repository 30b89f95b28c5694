package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.organisation.ConfirmationWay;
import uk.nhs.talentforcare.organisation.DeclineReason;
import uk.nhs.talentforcare.organisation.MembershipDecided;
import uk.nhs.talentforcare.organisation.MembershipRequests;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.testing.TalkScenario;
import uk.nhs.talentforcare.testing.Wired;

/** Somebody who waits to be let in by a school drafts a request meanwhile. */
class DraftsOfNewcomersDbTest {

    private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 10);

    private long school;
    private Account writer;
    private Account colleague;
    private Account coordinator;
    private long wish;

    @BeforeEach
    void somebodyWaits() {
        doInTransaction(em -> {
            TalkScenario scenario = new TalkScenario(em);
            Organisation made = scenario.school(TalkScenario.LEEDS);
            school = made.id();
            colleague = scenario.contact(made);
            coordinator = scenario.account().grant(Role.COORDINATOR, null, TalkScenes.AREA);
            writer = scenario.account();
            em.flush();
        });
        wish = at(
                NOW,
                services -> services.get(MembershipRequests.class)
                        .ask(writer.id(), Role.SCHOOL_CONTACT, school, null)
                        .orElseThrow());
    }

    @Test
    void aDraftIsItsWritersAloneUntilTheyAreLetIn() {
        long draft = draft(asking("Jobs in a lab", DAY));

        assertThat(state(draft)).contains(TalkState.DRAFT);
        assertThat(drafts()).extracting(DraftService.Line::talkId).containsExactly(draft);
        assertThat(drafts().get(0).next()).contains("you will hear by");
        for (Account other : List.of(colleague, coordinator)) {
            assertThatThrownBy(() -> view(other, draft)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> read(other, draft)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> open(other, draft, NOW)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() ->
                            run(NOW, s -> s.get(SchoolDesk.class).withdraw(actor(other), draft, EndReason.OTHER)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> run(NOW, s -> s.get(DraftService.class).delete(actor(other), draft)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(schoolList()).doesNotContain(draft);
        assertThat(invitable()).doesNotContain(draft);
        assertThatThrownBy(() -> open(writer, draft, NOW)).isInstanceOf(Forbidden.class);
        assertThat(letters("talk-" + draft + "-%")).isEmpty();
    }

    @Test
    void onceTheyAreLetInTheyAreToldAndOpenItWithOnePress() {
        long draft = draft(asking("Jobs in a lab", DAY));

        confirm();

        assertThat(letters("talk-" + draft + "-draft-ready-" + writer.id()))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text).contains("/talks/" + draft);
                });
        assertThat(schoolList()).contains(draft);
        assertThat(invitable()).contains(draft);
        assertThat(view(colleague, draft).mayOpen()).isTrue();
        open(writer, draft, NOW.plus(Duration.ofDays(2)));
        assertThat(state(draft)).contains(TalkState.OPEN);
        assertThat(letters("talk-" + draft + "-asked-%")).hasSize(1);
    }

    @Test
    void whatCannotBeHadAnyMoreIsChangedBeforeItIsOpened() {
        long draft = draft(asking("Jobs in a lab", DAY));
        confirm();
        Instant afterClosing = Instant.parse("2027-03-01T09:00:00Z");
        Instant afterTheDay = Instant.parse("2027-03-10T13:00:00Z");

        assertThatThrownBy(() -> open(writer, draft, afterClosing))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("last day to book");
        assertThatThrownBy(() -> open(writer, draft, afterTheDay))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Wednesday 10 March 2027")
                .hasMessageContaining("Change the draft");
        DraftService.Draft seen = at(
                afterTheDay,
                s -> s.get(DraftService.class).read(actor(writer), draft).orElseThrow());
        assertThat(seen.answers().closesOn())
                .as("a day that has passed is not offered again")
                .isNull();
        run(
                afterTheDay,
                s -> s.get(DraftService.class)
                        .change(
                                actor(writer),
                                draft,
                                seen.version(),
                                asking("Jobs in a lab", DAY.plusWeeks(8)),
                                Optional.empty()));
        open(writer, draft, afterTheDay);
        assertThat(state(draft)).contains(TalkState.OPEN);
    }

    @Test
    void aChangeKeepsWhatIsTheSameAndIsRefusedToWhoSawAnOlderOne() {
        long draft = draft(asking("Jobs in a lab", DAY, DAY.plusDays(1)));
        int seen = version(draft);
        AskForTalk other = asking("Jobs in a kitchen", DAY.plusDays(1), DAY.plusDays(2));
        run(
                NOW.plusSeconds(5),
                s -> s.get(DraftService.class).change(actor(writer), draft, seen, other, Optional.empty()));

        AskForTalk kept = at(
                        NOW,
                        s -> s.get(DraftService.class)
                                .read(actor(writer), draft)
                                .orElseThrow())
                .answers();
        assertThat(kept.title()).isEqualTo("Jobs in a kitchen");
        assertThat(kept.times()).containsExactlyElementsOf(other.times());
        assertThatThrownBy(() -> run(
                        NOW.plusSeconds(9),
                        s -> s.get(DraftService.class)
                                .change(actor(writer), draft, seen, asking("Overwritten", DAY), Optional.empty())))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoIsDeclinedIsToldThatTheDraftIsGone() {
        long draft = draft(asking("Jobs in a lab", DAY));

        run(NOW, s -> s.get(MembershipRequests.class).decline(actor(coordinator), wish, DeclineReason.NOT_STAFF, ""));

        assertThat(state(draft)).isEmpty();
        assertThat(letters("talk-" + draft + "-draft-gone-" + writer.id())).hasSize(1);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void whoTakesTheirWishBackOrLeavesTakesTheDraftsAlong() {
        long first = draft(asking("Jobs in a lab", DAY));
        run(NOW, s -> s.get(DraftsOfNewcomers.class).leaves(actor(writer)));
        long second = draft(asking("Jobs in a lab", DAY));
        run(NOW, s -> s.get(MembershipRequests.class).withdraw(actor(writer), wish));

        assertThat(state(first)).isEmpty();
        assertThat(state(second)).isEmpty();
    }

    @Test
    void theWriterDeletesADraftAndDeletingTwiceIsNoHarm() {
        long draft = draft(asking("Jobs in a lab", DAY));
        run(NOW, s -> s.get(DraftService.class).delete(actor(writer), draft));
        run(NOW, s -> s.get(DraftService.class).delete(actor(writer), draft));

        assertThat(state(draft)).isEmpty();
    }

    @Test
    void onlyASchoolThatIsAwaitedCanBeDraftedForAndOnlySoOften() {
        AskForTalk elsewhere = inTransaction(em ->
                asking("Jobs", new TalkScenario(em).school(TalkScenario.LEEDS).id(), DAY));
        Account nobody = inTransaction(em -> new TalkScenario(em).account());

        assertThatThrownBy(() -> draft(elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> at(NOW, s -> s.get(TalkRequestService.class).keep(actor(nobody), elsewhere)))
                .isInstanceOf(Forbidden.class);
        for (int i = 0; i < TalkRequestService.MOST_DRAFTS; i++) {
            draft(asking("Jobs " + i, DAY));
        }
        assertThatThrownBy(() -> draft(asking("One too many", DAY))).isInstanceOf(Conflict.class);
    }

    @Test
    void theSameFormSentTwiceIsOneDraft() {
        AskForTalk form = asking("Jobs in a lab", DAY);

        assertThat(draft(form)).isEqualTo(draft(form));
        assertThat(drafts()).hasSize(1);
    }

    private AskForTalk asking(String title, LocalDate... days) {
        return asking(title, school, days);
    }

    private static AskForTalk asking(String title, long school, LocalDate... days) {
        return new AskForTalk(
                school,
                UUID.randomUUID().toString(),
                title,
                "That there is more than doctors and nurses",
                TalkFormat.EITHER,
                Set.of(YearGroup.YEAR_9),
                30,
                Set.of(Topic.values()[0]),
                Set.of(),
                List.of(days).stream().map(TalkScenes::atTen).toList(),
                null,
                true);
    }

    private long draft(AskForTalk command) {
        return at(NOW, s -> s.get(TalkRequestService.class).keep(actor(writer), command));
    }

    private void confirm() {
        run(NOW, s -> s.get(MembershipRequests.class).confirm(actor(colleague), wish, ConfirmationWay.COLLEAGUE, null));
    }

    private void open(Account by, long talk, Instant moment) {
        run(moment, s -> s.get(SchoolDesk.class).open(actor(by), talk));
    }

    private TalkView view(Account by, long talk) {
        return at(NOW, s -> s.get(TalkService.class).view(actor(by), talk));
    }

    private Optional<DraftService.Draft> read(Account by, long talk) {
        return at(NOW, s -> s.get(DraftService.class).read(actor(by), talk));
    }

    private int version(long talk) {
        return read(writer, talk).orElseThrow().version();
    }

    private List<DraftService.Line> drafts() {
        return at(NOW, s -> s.get(DraftService.class).waiting(actor(writer)));
    }

    private List<Long> schoolList() {
        return at(NOW, s -> s.get(SchoolTalkService.class).ofMySchools(actor(colleague), 1, 50)).items().stream()
                .map(line -> line.talk().talkId())
                .toList();
    }

    private List<Long> invitable() {
        return inTransaction(em -> new InvitationRepository(em).invitableOf(Set.of(school), NOW, 50)).stream()
                .map(InvitableTalk::talkId)
                .toList();
    }

    private static Optional<TalkState> state(long talk) {
        return inTransaction(em -> new TalkRequestRepository(em).state(talk));
    }

    private static List<String> letters(String key) {
        return inTransaction(
                em -> em.createQuery("SELECT m.textBody FROM OutboxMessage m WHERE m.key LIKE ?1", String.class)
                        .setParameter(1, key)
                        .getResultList());
    }

    private static Actor actor(Account account) {
        return inTransaction(em -> Actor.of(em.find(Account.class, account.id())));
    }

    private static <T> T at(Instant moment, Function<Wired, T> deed) {
        return inTransaction(em -> {
            Wired services = Wired.at(moment, em);
            services.with(Event.class, heardBy(services)).with(Validator.class, contented());
            return deed.apply(services);
        });
    }

    private static void run(Instant moment, Consumer<Wired> deed) {
        at(moment, services -> {
            deed.accept(services);
            return null;
        });
    }

    /** What is missing or too long is the container's business. */
    private static Validator contented() {
        return (Validator) Proxy.newProxyInstance(
                DraftsOfNewcomersDbTest.class.getClassLoader(),
                new Class<?>[] {Validator.class},
                (proxy, method, arguments) -> Set.of());
    }

    /** As the container does: whoever observes decisions hears of them in the same transaction. */
    private static Event<?> heardBy(Wired services) {
        return (Event<?>) Proxy.newProxyInstance(
                DraftsOfNewcomersDbTest.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof MembershipDecided decision) {
                        services.get(DraftsOfNewcomers.class).decided(decision);
                    }
                    return null;
                });
    }
}
