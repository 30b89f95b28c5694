package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.TypedForms;

class TalkRequestFormTest {

    private static final TalkRequestChoices CHOICES = new TalkRequestChoices(
            List.of(new TalkRequestService.School(7, "Hill School", true)),
            Map.of("clinical-support", "Clinical support"));

    private final Map<String, List<String>> typed = new HashMap<>(Map.of(
            "submissionKey", List.of("key"),
            "title", List.of("Jobs"),
            "purpose", List.of("See them"),
            "format", List.of("EITHER"),
            "yearGroups", List.of("YEAR_9"),
            "pupils", List.of("30"),
            "day1", List.of("2/3/2027"),
            "start1", List.of("10am"),
            "minutes", List.of("45"),
            "staffStays", List.of("yes")));

    @Test
    void readsARequest() {
        AskForTalk request = read();

        assertThat(problems()).isEmpty();
        assertThat(request.school()).isEqualTo(7);
        assertThat(request.format()).isEqualTo(TalkFormat.EITHER);
        assertThat(request.yearGroups()).containsExactly(YearGroup.YEAR_9);
        assertThat(request.times()).extracting(TalkTime::minutes).containsExactly(45);
        assertThat(request.staffStays()).isTrue();
    }

    @Test
    void aTitleIsOneLineAndAPurposeKeepsItsParagraphsUntilItIsSent() {
        typed.put("title", List.of("Jobs\r\nin a hospital"));
        typed.put("purpose", List.of("See them.\r\n\r\nAsk about them."));

        assertThat(read().title()).isEqualTo("Jobs in a hospital");
        assertThat(read().purpose()).isEqualTo("See them.\n\nAsk about them.");
    }

    @ParameterizedTest
    @CsvSource({
        "minutes, 61, Choose how long the talk lasts",
        "minutes, '', Choose how long the talk lasts",
        "minutes, sixty, Choose how long the talk lasts",
        "yearGroups, YEAR_99, Choose year groups from the list",
        "topics, <script>, Choose topics from the list",
        "roleFamilies, astronauts, Choose kinds of job from the list",
        "day1, 30/2/2027, 'There is no 30/2/2027 in the calendar: day, month, year, like 12/3/2027'",
        "day1, soon, Enter the day of time 1 like 12/3/2027",
        "start1, noonish, Enter the start of time 1 like 10:30am",
        "start1, 6am, Choose a time between 7am and 9pm",
        "closesOn, soon, 'Enter the closing date like 12/3/2027, or leave it empty'"
    })
    void saysWhatItCannotTakeInsteadOfGuessing(String field, String value, String message) {
        typed.put(field, List.of(value));

        assertThat(problems()).isEqualTo(Map.of(field, message));
    }

    @Test
    void anUnknownChoiceIsNotLostBehindAKnownOne() {
        typed.put("yearGroups", List.of("YEAR_9", "YEAR_99"));
        typed.put("roleFamilies", List.of("clinical-support", "astronauts"));

        assertThat(problems()).containsOnlyKeys("yearGroups", "roleFamilies");
    }

    @Test
    void tellsProblemsFromTopToBottom() {
        typed.put("closesOn", List.of("soon"));
        typed.put("minutes", List.of("0"));
        typed.put("day1", List.of("someday"));
        typed.put("yearGroups", List.of("YEAR_99"));

        assertThat(problems().keySet()).containsExactly("yearGroups", "day1", "minutes", "closesOn");
    }

    @Test
    void knowsInWhichRowATimeStands() {
        typed.remove("day1");
        typed.remove("start1");
        typed.put("day3", List.of("2/3/2027"));
        typed.put("start3", List.of("10am"));
        typed.put("day5", List.of("3/3/2027"));
        typed.put("start5", List.of("10am"));
        TalkRequestForm form = form();
        form.read(new FieldProblems(TalkRequestForm.ORDER));

        assertThat(form.dayField(0)).isEqualTo("day3");
        assertThat(form.dayField(1)).isEqualTo("day5");
    }

    @Test
    void offersLengthsInWords() {
        assertThat(CHOICES.lengths())
                .extracting(Option::label)
                .containsExactly("30 minutes", "45 minutes", "1 hour", "1½ hours", "2 hours");
        assertThat(Set.copyOf(TalkRequestChoices.LENGTHS)).contains(TalkTime.USUAL_MINUTES);
    }

    private TalkRequestForm form() {
        return new TalkRequestForm(TypedAnswers.sent(TypedForms.sent(typed)), CHOICES, "key");
    }

    private AskForTalk read() {
        return form().read(new FieldProblems(TalkRequestForm.ORDER));
    }

    private Map<String, String> problems() {
        Form form = TypedForms.sent(typed);
        FieldProblems problems = new FieldProblems(TalkRequestForm.ORDER);
        new TalkRequestForm(TypedAnswers.sent(form), CHOICES, "key").read(problems);
        problems.tell(form);
        return form.errors();
    }
}
