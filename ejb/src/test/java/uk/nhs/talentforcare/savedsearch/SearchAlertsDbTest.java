package uk.nhs.talentforcare.savedsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.savedsearch.AlertScenario.MONDAY;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Whoever keeps a search is told of everything that is new in it, once, until they stop. */
class SearchAlertsDbTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-03T07:00:20Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final AlertScenario reader = new AlertScenario();

    @Test
    void whatIsNewIsToldOnceAndOnlyWhatTheSearchFinds() {
        reader.comesOut(1, "A porter of last year", MONDAY.minus(Duration.ofDays(400)));
        reader.keeps(Rhythm.DAILY);
        reader.comesOut(2, "A porter becomes a technician", MONDAY.plusSeconds(3600));
        reader.comesOut(3, "A cook becomes a baker", MONDAY.plusSeconds(3600));

        reader.looks(TUESDAY);
        reader.looks(TUESDAY.plusSeconds(600));
        reader.looks(TUESDAY.plus(DAY));

        assertThat(reader.news()).hasSize(1);
        OutboxMessage letter = reader.news().get(0);
        assertThat(letter.subject()).isEqualTo("1 new case study for your search");
        assertThat(letter.textBody())
                .contains("A porter becomes a technician\nhttps://talent.example.org/case-studies/study-2")
                .contains("?q=porter&pillar=GET_ON&sort=newest")
                .doesNotContain("last year", "baker");
        assertThat(letter.stopAddress())
                .hasValueSatisfying(address ->
                        assertThat(address).matches("https://talent.example.org/saved-searches/[\\w-]{43}/stop"));
    }

    @Test
    void whatTheIndexDoesNotHaveYetIsToldLaterAndNotMissed() {
        reader.keeps(Rhythm.DAILY);
        reader.publish(2, MONDAY.plusSeconds(3600));

        reader.looks(TUESDAY);
        assertThat(reader.news()).as("the index is behind").isEmpty();
        reader.indexed(2, "A porter becomes a technician");
        reader.looks(TUESDAY.plusSeconds(600));

        assertThat(reader.news()).hasSize(1);
    }

    @Test
    void anIndexThatStaysBehindIsSomebodysBusiness() {
        reader.keeps(Rhythm.DAILY);
        reader.publish(2, MONDAY.plusSeconds(3600));

        assertThatThrownBy(() -> reader.looks(TUESDAY.plus(AlertDesk.PATIENCE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("behind");
    }

    /** Its transaction began before the last look and ended after it. */
    @Test
    void whatBecameVisibleLateIsNotMissed() {
        reader.keeps(Rhythm.DAILY);
        reader.comesOut(2, "A porter becomes a technician", MONDAY.plusSeconds(3600));
        reader.looks(TUESDAY);
        reader.comesOut(3, "Porters on the move", TUESDAY.minusSeconds(5));

        reader.looks(TUESDAY.plus(DAY));

        assertThat(reader.news()).hasSize(2);
        assertThat(reader.news().get(1).textBody())
                .contains("Porters on the move")
                .doesNotContain("technician");
    }

    /** The node stopped before it had committed: nothing of it is there, and all of it is done again. */
    @Test
    void aNodeThatStopsInBetweenLeavesNothingHalfDone() {
        reader.keeps(Rhythm.DAILY);
        reader.comesOut(2, "A porter becomes a technician", MONDAY.plusSeconds(3600));
        long id = reader.ids().get(0);

        assertThatThrownBy(() -> reader.does(TUESDAY, AlertDesk.class, desk -> {
                    desk.look(id);
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessageContaining("power");
        assertThat(reader.news()).isEmpty();
        reader.looks(TUESDAY);

        assertThat(reader.news()).hasSize(1);
    }

    @Test
    void afterAWeekOffEverythingIsInOneLetter() {
        reader.keeps(Rhythm.WEEKLY);
        IntStream.rangeClosed(1, 12)
                .forEach(n -> reader.comesOut(n, "Porter number " + n, MONDAY.plus(DAY.multipliedBy(n))));

        reader.looks(MONDAY.plus(Duration.ofDays(6)));
        assertThat(reader.news()).as("not before Monday").isEmpty();
        reader.looks(MONDAY.plus(Duration.ofDays(13)));

        assertThat(reader.news()).hasSize(1);
        assertThat(reader.news().get(0).subject()).isEqualTo("12 new case studies for your search");
        assertThat(reader.news().get(0).textBody()).contains("And 2 more.");
    }

    @Test
    void theLetterBeforeTheYesQuotesNothingAndNobodyIsWrittenToWithoutIt() {
        reader.asks("q=buy+now", Rhythm.DAILY);
        reader.comesOut(2, "Buy now, porter", MONDAY.plusSeconds(3600));

        reader.looks(TUESDAY);

        assertThat(reader.letters()).hasSize(1);
        assertThat(reader.letters().get(0).textBody()).doesNotContain("porter").contains("within 3 days");
        String secret = reader.secret();
        assertThatThrownBy(() -> reader.does(
                        MONDAY.plus(Duration.ofDays(4)), SavedSearches.class, searches -> searches.confirm(secret)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onePressStopsAndStoppingTwiceDoesNoHarm() {
        reader.keeps(Rhythm.DAILY);
        reader.comesOut(2, "A porter becomes a technician", MONDAY.plusSeconds(3600));
        reader.looks(TUESDAY);
        String secret = reader.secret();

        reader.does(TUESDAY, SavedSearches.class, searches -> searches.stop(secret));
        reader.does(TUESDAY, SavedSearches.class, searches -> searches.stop(secret));
        reader.comesOut(3, "Porters on the move", TUESDAY.plusSeconds(60));
        reader.looks(TUESDAY.plus(DAY));

        assertThat(reader.news()).hasSize(1);
        assertThat(reader.sees(secret)).isEmpty();
    }

    @Test
    void aLinkOpensItsOwnersSearchesAndNobodyElses() {
        AlertScenario other = new AlertScenario();
        other.keeps(Rhythm.DAILY);
        reader.keeps(Rhythm.WEEKLY);
        String secret = reader.secret();

        assertThat(reader.sees(secret)).extracting(SavedSearches.Kept::id).isEqualTo(reader.ids());
        assertThatThrownBy(() -> reader.does(
                        TUESDAY,
                        SavedSearches.class,
                        searches -> searches.stop(secret, other.ids().get(0))))
                .isInstanceOf(NotFound.class);

        reader.does(TUESDAY, SavedSearches.class, searches -> searches.forget(secret));
        assertThat(reader.ids()).isEmpty();
        assertThat(other.ids()).hasSize(1);
        assertThat((Number) inTransaction(
                        entities -> entities.createNativeQuery("SELECT COUNT(*) FROM search_reader WHERE email = ?1")
                                .setParameter(1, reader.email)
                                .getSingleResult()))
                .extracting(Number::intValue)
                .isEqualTo(0);
    }

    @Test
    void theSameSearchIsKeptOnceAndLettersAreLimited() {
        reader.keeps(Rhythm.WEEKLY);
        reader.asks("q=porter&pillar=GET_ON", Rhythm.DAILY);
        assertThat(reader.ids()).hasSize(1);
        assertThat(reader.letters()).last().extracting(OutboxMessage::subject).isEqualTo("Your saved searches");

        IntStream.range(0, 3).forEach(n -> reader.asks("q=" + n, Rhythm.DAILY));
        assertThatThrownBy(() -> reader.asks("q=more", Rhythm.DAILY))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.errors()).containsKey("email"));
        assertThatThrownBy(() -> reader.does(
                        MONDAY,
                        SavedSearches.class,
                        searches -> searches.save("case-studies", "", "All", "no address", Rhythm.DAILY, "::1")))
                .isInstanceOf(Invalid.class);
    }
}
