package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Secrets;
import uk.nhs.talentforcare.shared.Wiring;
import uk.nhs.talentforcare.testing.TalkScenario;

class KeptFormsDbTest {

    private static final Instant NOW = Instant.parse("2027-02-01T10:00:00Z");
    private static final String PAGE = "/talks/request";
    private static final Map<String, List<String>> TYPED =
            Map.of("purpose", List.of("Two lines\n& a \"José\" = 100%"), "yearGroups", List.of("YEAR_8", "YEAR_9"));

    private Actor teacher;
    private Actor colleague;

    @BeforeEach
    void people() {
        teacher = person();
        colleague = person();
    }

    @Test
    void findsWhatTheSamePersonTypedAtTheSamePage() {
        assertThat(keep(stamp(teacher), TYPED)).isTrue();

        assertThat(find(teacher, PAGE, NOW)).isEqualTo(TYPED);
        assertThat(find(teacher, PAGE, NOW)).as("a reload").isEqualTo(TYPED);
        assertThat(find(teacher, "/talks/1", NOW)).isEmpty();
        assertThat(find(colleague, PAGE, NOW)).isEmpty();
        assertThat(find(Actor.VISITOR, PAGE, NOW)).isEmpty();
    }

    @Test
    void keepsItForHalfAnHour() {
        keep(stamp(teacher), TYPED);

        assertThat(find(teacher, PAGE, NOW.plus(Duration.ofMinutes(29)))).isNotEmpty();
        assertThat(find(teacher, PAGE, NOW.plus(Duration.ofMinutes(30)))).isEmpty();
        at(NOW.plus(Duration.ofMinutes(31)), forms -> {
            forms.forgetOld();
            return null;
        });
        assertThat(rows()).isZero();
    }

    @Test
    void keepsTheLastFormAlone() {
        keep(stamp(teacher), TYPED);
        keep(stamp(teacher), Map.of("title", List.of("Another")));

        assertThat(find(teacher, PAGE, NOW)).isEqualTo(Map.of("title", List.of("Another")));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void forgetsWhatHasBeenSent() {
        keep(stamp(teacher), TYPED);
        at(NOW, forms -> {
            forms.forget(teacher);
            return null;
        });
        assertThat(find(teacher, PAGE, NOW)).isEmpty();
    }

    @Test
    void takesNothingWithoutAStampOfOurs() {
        String stamp = stamp(teacher);
        String another = stamp.replaceFirst("^[0-9]+", String.valueOf(colleague.accountId()));

        assertThat(keep(null, TYPED)).isFalse();
        assertThat(keep("", TYPED)).isFalse();
        assertThat(keep("1.2.3", TYPED)).isFalse();
        assertThat(keep(another, TYPED)).isFalse();
        assertThat(keep(stamp.substring(1), TYPED)).isFalse();
        assertThat(find(colleague, PAGE, NOW)).isEmpty();
    }

    @Test
    void aStampIsGoodForAWeekendAndNotForEver() {
        String friday = at(Instant.parse("2027-01-29T16:00:00Z"), forms -> forms.stamp(teacher));
        assertThat(keep(friday, TYPED)).isTrue();

        String old = at(Instant.parse("2027-01-27T16:00:00Z"), forms -> forms.stamp(teacher));
        assertThat(keep(old, TYPED)).isFalse();
        String ahead = at(Instant.parse("2027-02-02T16:00:00Z"), forms -> forms.stamp(teacher));
        assertThat(keep(ahead, TYPED)).isFalse();
    }

    @Test
    void takesNothingThatIsTooMuchOrNothingAtAll() {
        assertThat(keep(stamp(teacher), Map.of("purpose", List.of("x".repeat(60_000)))))
                .isFalse();
        assertThat(keep(stamp(teacher), Map.of())).isFalse();
        String stamp = stamp(teacher);
        boolean kept = at(NOW, forms -> forms.keep(stamp, "/" + "x".repeat(300), TYPED));
        assertThat(kept).isFalse();
    }

    @Test
    void standsInTheDatabaseUnreadably() {
        keep(stamp(teacher), TYPED);

        String stored = inTransaction(em ->
                (String) em.createNativeQuery("SELECT sealed FROM kept_form WHERE account_id = " + teacher.accountId())
                        .getSingleResult());
        assertThat(stored).doesNotContain("lines").doesNotContain("YEAR_8");
    }

    private static Actor person() {
        return inTransaction(em -> Actor.of(new TalkScenario(em).account()));
    }

    private static <T> T at(Instant moment, Function<KeptForms, T> work) {
        return inTransaction(em -> work.apply(
                new Wiring(em, Clock.fixed(moment, ZoneOffset.UTC), new Secrets("a key that is long enough for a test"))
                        .get(KeptForms.class)));
    }

    private static String stamp(Actor actor) {
        return at(NOW, forms -> forms.stamp(actor));
    }

    private static boolean keep(String stamp, Map<String, List<String>> fields) {
        return at(NOW, forms -> forms.keep(stamp, PAGE, fields));
    }

    private static Map<String, List<String>> find(Actor actor, String page, Instant moment) {
        return at(moment, forms -> forms.find(actor, page));
    }

    private long rows() {
        return inTransaction(em -> ((Number)
                        em.createNativeQuery("SELECT COUNT(*) FROM kept_form WHERE account_id = " + teacher.accountId())
                                .getSingleResult())
                .longValue());
    }
}
