package uk.nhs.talentforcare.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.shared.EmailAddress;

class ConcernRepositoryDbTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long SOMEBODY = 0;

    @AfterEach
    void forget() {
        doInTransaction(entities -> {
            ConcernRepository concerns = new ConcernRepository(entities);
            entities.createQuery("SELECT c FROM Concern c", Concern.class)
                    .getResultList()
                    .forEach(concerns::remove);
            concerns.forgetAttempts(NOW.plus(Duration.ofDays(9)));
        });
    }

    @Test
    void listsWhatIsOpenOldestFirstAndWithinTheReadersAreas() {
        keep(concern("late", NOW.plusSeconds(1)).belongsTo(null, "wessex"));
        keep(concern("early", NOW).belongsTo(null, "north-east"));

        assertThat(references(SOMEBODY, true, Set.of())).containsExactly("early", "late");
        assertThat(references(SOMEBODY, false, Set.of("wessex"))).containsExactly("late");
        assertThat(references(SOMEBODY, false, Set.of())).isEmpty();
    }

    @Test
    void showsAConcernThatBelongsNowhereToTheNationalOnesAlone() {
        keep(concern("nowhere"));

        assertThat(references(SOMEBODY, true, Set.of())).containsExactly("nowhere");
        assertThat(references(SOMEBODY, false, Set.of("wessex", "london"))).isEmpty();
    }

    @Test
    void leavesOutWhatMayBeAboutTheReader() {
        long lead = account();
        long other = account();
        keep(concern("about-lead").isAbout(List.of(lead, other)));

        assertThat(references(lead, true, Set.of())).isEmpty();
        assertThat(references(SOMEBODY, true, Set.of())).containsExactly("about-lead");
        assertThat(unread(lead)).isZero();
        assertThat(unread(SOMEBODY)).isEqualTo(1);
    }

    @Test
    void partsOpenFromClosedAndBringsBackWhatHasNews() {
        Concern closed = concern("closed");
        closed.acknowledge(NOW);
        closed.giveAdvice(NOW);
        closed.close(NOW);
        keep(closed);
        assertThat(references(SOMEBODY, true, Set.of())).isEmpty();
        assertThat(unread(SOMEBODY)).isZero();

        doInTransaction(entities -> new ConcernRepository(entities)
                .findByReference("closed")
                .orElseThrow()
                .hearMore(NOW));

        assertThat(references(SOMEBODY, true, Set.of())).containsExactly("closed");
        assertThat(unread(SOMEBODY)).isEqualTo(1);
        List<ConcernLine> all =
                inTransaction(entities -> new ConcernRepository(entities).closed(SOMEBODY, true, Set.of(), 9));
        assertThat(all)
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(ConcernState.CLOSED));
    }

    @Test
    void keepsOneConcernAForm() {
        keep(concern("one"));
        String key =
                inTransaction(entities -> entities.createQuery("SELECT c.submissionMac FROM Concern c", String.class)
                        .getSingleResult());

        assertThatThrownBy(
                        () -> keep(new Concern("two", "code", key, NOW, NOW).says("sealed", false, UnderEighteen.NO)))
                .hasStackTraceContaining("uq_concern_submission");
    }

    @Test
    void takesNotesAlongWhenItGoes() {
        long author = account();
        Concern concern = concern("noted").isAbout(List.of(author));
        concern.acknowledge(NOW);
        concern.refer(Set.of(ReferralBody.LADO), NOW);
        concern.close(NOW);
        keep(concern);
        doInTransaction(entities -> {
            ConcernRepository concerns = new ConcernRepository(entities);
            Concern kept = concerns.findByReference("noted").orElseThrow();
            concerns.add(new ConcernNote(kept, NoteKind.NOTE, author, mac(), "sealed", NOW));
            concerns.add(new ConcernNote(kept, NoteKind.ADDED, null, mac(), "sealed too", NOW));
        });
        assertThat(notes()).isEqualTo(2);

        doInTransaction(entities -> {
            ConcernRepository concerns = new ConcernRepository(entities);
            assertThat(concerns.closedBefore(NOW, 9)).isEmpty();
            concerns.closedBefore(NOW.plusSeconds(1), 9).forEach(concerns::remove);
        });

        assertThat(notes()).isZero();
    }

    @Test
    void takesTheSameNoteOnce() {
        keep(concern("noted-once"));
        String key = mac();
        doInTransaction(entities -> {
            ConcernRepository concerns = new ConcernRepository(entities);
            Concern kept = concerns.findByReference("noted-once").orElseThrow();
            assertThat(concerns.noted(kept.id(), key)).isFalse();
            concerns.add(new ConcernNote(kept, NoteKind.ADDED, null, key, "sealed", NOW));
            assertThat(concerns.noted(kept.id(), key)).isTrue();
        });
    }

    @Test
    void countsAttemptsAndForgetsThem() {
        String who = mac();
        doInTransaction(entities -> {
            ConcernRepository concerns = new ConcernRepository(entities);
            concerns.remember(AttemptKind.REPORT, who, NOW);
            concerns.remember(AttemptKind.ADDITION, who, NOW);
            concerns.remember(AttemptKind.REPORT, mac(), NOW);
        });

        assertThat(attempts(who, NOW.minusSeconds(1))).isEqualTo(1);
        assertThat(attempts(who, NOW)).isZero();
        doInTransaction(entities -> new ConcernRepository(entities).forgetAttempts(NOW.plusSeconds(1)));
        assertThat(attempts(who, NOW.minusSeconds(1))).isZero();
    }

    private static Concern concern(String reference) {
        return concern(reference, NOW);
    }

    private static Concern concern(String reference, Instant receivedAt) {
        return new Concern(reference, mac(), mac(), receivedAt, receivedAt.plusSeconds(86_400))
                .says("sealed", false, UnderEighteen.UNSAID);
    }

    private static void keep(Concern concern) {
        doInTransaction(entities -> new ConcernRepository(entities).add(concern));
    }

    private static List<String> references(long reader, boolean everywhere, Set<String> areas) {
        return inTransaction(entities -> new ConcernRepository(entities).open(reader, everywhere, areas, 9)).stream()
                .map(ConcernLine::reference)
                .toList();
    }

    private static long unread(long reader) {
        return inTransaction(entities -> new ConcernRepository(entities).unread(reader, true, Set.of()));
    }

    private static long notes() {
        return inTransaction(entities -> entities.createQuery("SELECT COUNT(n) FROM ConcernNote n", Long.class)
                .getSingleResult());
    }

    private static long attempts(String who, Instant since) {
        return inTransaction(entities -> new ConcernRepository(entities).attempts(AttemptKind.REPORT, who, since));
    }

    private static long account() {
        return inTransaction(entities -> {
            Account account =
                    new Account(EmailAddress.parse("person-" + UUID.randomUUID() + "@example.org"), "Ada", "Obi", NOW);
            new AccountRepository(entities).add(account);
            entities.flush();
            return account.id();
        });
    }

    private static String mac() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
