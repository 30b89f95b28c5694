package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.booking.InvitationScenes.Invited;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.privacy.PersonalData;
import uk.nhs.talentforcare.privacy.PersonalDataRepository;
import uk.nhs.talentforcare.privacy.RetentionRepository;
import uk.nhs.talentforcare.privacy.RetentionRule;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Either side asks before a talk is confirmed; the other answers; the coordinator reads; nobody else does. */
class TalkQuestionsDbTest {

    private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);
    private static final String SECRET = "Is there a hoist in the hall?";

    @Test
    void anAmbassadorInReachAsksAndAnyContactOfTheSchoolAnswers() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
        ask(scene, scene.ambassador(), SECRET);
        ask(scene, scene.ambassador(), SECRET);

        assertThat(scene.texts("question-%", scene.school()))
                .as("one letter, without the words")
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("/talks/" + scene.talk() + "#questions")
                        .doesNotContain("hoist")
                        .doesNotContain("Sam P"));
        TalkQuestionLine before = only(scene, scene.school());
        assertThat(before.asker()).isEqualTo("Sam P");
        assertThat(before.mayAnswer()).isTrue();
        assertThat(only(scene, scene.ambassador()).mayAnswer()).isFalse();

        answer(scene, scene.school(), before.id(), "Yes, and a ramp.");

        TalkQuestionLine seen = only(scene, scene.ambassador());
        assertThat(seen.answer()).isEqualTo("Yes, and a ramp.");
        assertThat(seen.answerer()).as("the school, not the person").startsWith("School ");
        assertThat(only(scene, scene.school()).answerer()).isEqualTo("Ada Obi");
        assertThat(scene.texts("answer-%", scene.ambassador()))
                .singleElement()
                .satisfies(text -> assertThat(text).doesNotContain("ramp"));
        assertThat(scene.audited("ask-question")).isEqualTo(1);
        assertThat(scene.audited("answer-question")).isEqualTo(1);
        assertThatThrownBy(() -> answer(scene, scene.school(), before.id(), "No"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anotherAmbassadorReadsNothingOfItAndTheCoordinatorReadsAlone() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
        ask(scene, scene.ambassador(), SECRET);
        long question = only(scene, scene.school()).id();
        Actor other = InvitationScenes.ambassador(uk.nhs.talentforcare.ambassador.TalkFormat.EITHER)
                .actor();
        Actor stranger = TalkScenes.open(DAY.minusDays(20), DAY).school();

        assertThat(questions(scene, other).lines()).isEmpty();
        assertThatThrownBy(() -> questions(scene, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(scene, stranger, question, "Yes")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(scene, other, question, "Yes")).isInstanceOf(NotFound.class);
        TalkQuestions read = questions(scene, scene.coordinator());
        assertThat(read.lines()).hasSize(1);
        assertThat(read.mayAsk()).isFalse();
        assertThat(read.lines().get(0).mayAnswer()).isFalse();
        assertThatThrownBy(() -> answer(scene, scene.coordinator(), question, "Yes"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aSchoolAsksWhoeverHasBooked() {
        Scene scene = TalkScenes.booked(MONDAY, DAY);
        ask(scene, scene.school(), SECRET);

        assertThat(scene.letters("question-%", scene.ambassador())).isEqualTo(1);
        TalkQuestionLine line = only(scene, scene.ambassador());
        assertThat(line.asker()).startsWith("School ");
        answer(scene, scene.ambassador(), line.id(), "I need none.");
        assertThat(only(scene, scene.school()).answerer()).isEqualTo("Sam P");
        assertThat(scene.letters("answer-%", scene.school())).isEqualTo(1);
    }

    @Test
    void aSchoolAsksEverybodyWhoIsInvitedAndEachAnswersAlone() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
        List<Invited> invited = InvitationScenes.ambassadors(2);
        InvitationScenes.invite(scene, invited, false, MONDAY);
        ask(scene, scene.school(), SECRET);

        assertThat(questions(scene, scene.school()).lines()).hasSize(2);
        for (Invited one : invited) {
            assertThat(questions(scene, one.actor()).lines()).hasSize(1);
        }
    }

    @Test
    void nobodyIsAskedBeforeThereIsAnAmbassadorOrAfterItIsConfirmed() {
        Scene open = TalkScenes.open(DAY.minusDays(20), DAY);
        assertThat(questions(open, open.school()).mayAsk()).isFalse();
        assertThatThrownBy(() -> ask(open, open.school(), SECRET)).isInstanceOf(Conflict.class);

        Scene confirmed = TalkScenes.confirmed(MONDAY, DAY);
        assertThat(questions(confirmed, confirmed.ambassador()).shown()).isFalse();
        assertThatThrownBy(() -> ask(confirmed, confirmed.ambassador(), SECRET)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ask(confirmed, confirmed.school(), SECRET)).isInstanceOf(Conflict.class);
    }

    @Test
    void questionsHaveALimitInLengthAndNumber() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
        assertThatThrownBy(() -> ask(scene, scene.ambassador(), " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> ask(scene, scene.ambassador(), "x".repeat(501)))
                .isInstanceOf(Invalid.class);
        for (int i = 0; i < TalkQuestion.MOST_OF_ONE_SIDE; i++) {
            ask(scene, scene.ambassador(), "Question " + i + " " + "ß".repeat(480));
        }
        assertThatThrownBy(() -> ask(scene, scene.ambassador(), "One more")).isInstanceOf(Conflict.class);
        long first = questions(scene, scene.school()).lines().get(0).id();
        assertThatThrownBy(() -> answer(scene, scene.school(), first, "x".repeat(1001)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theyGoWithThePersonAndWithTime() {
        Scene scene = TalkScenes.booked(MONDAY, DAY);
        long before = due(DAY.plusDays(30));
        long after = due(DAY.plusDays(32));
        ask(scene, scene.ambassador(), SECRET);
        answer(scene, scene.school(), only(scene, scene.school()).id(), "Yes");
        assertThat(held(scene.ambassador()))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains(SECRET).doesNotContain("Yes"));
        assertThat(held(scene.school()))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).doesNotContain(SECRET));

        assertThat(due(DAY.plusDays(30))).isEqualTo(before);
        assertThat(due(DAY.plusDays(32))).isEqualTo(after + 1);

        doInTransaction(
                em -> new PersonalDataRepository(em).erase(scene.school().accountId(), MONDAY));
        assertThat(only(scene, scene.coordinator()).answer()).isEqualTo("Yes");
        doInTransaction(
                em -> new PersonalDataRepository(em).erase(scene.ambassador().accountId(), MONDAY));
        assertThat(questions(scene, scene.coordinator()).lines()).isEmpty();
    }

    private static List<?> held(Actor of) {
        return inTransaction(em -> new PersonalDataRepository(em).of(PersonalData.TALK_QUESTIONS, of.accountId()));
    }

    /** How many questions are old enough on a day. */
    private long due(LocalDate day) {
        return inTransaction(em -> new RetentionRepository(em)
                .due(
                        RetentionRule.TALK_QUESTIONS,
                        day.minusDays(30).atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
    }

    private static void ask(Scene scene, Actor by, String words) {
        doInTransaction(em -> service(em).ask(by, scene.talk(), words));
    }

    private static void answer(Scene scene, Actor by, long question, String words) {
        doInTransaction(em -> service(em).answer(by, scene.talk(), question, words));
    }

    private static TalkQuestions questions(Scene scene, Actor by) {
        return inTransaction(em -> service(em).of(by, scene.talk()));
    }

    private static TalkQuestionLine only(Scene scene, Actor by) {
        List<TalkQuestionLine> lines = questions(scene, by).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static TalkQuestionService service(jakarta.persistence.EntityManager em) {
        return InvitationScenes.services(em, MONDAY).get(TalkQuestionService.class);
    }
}
