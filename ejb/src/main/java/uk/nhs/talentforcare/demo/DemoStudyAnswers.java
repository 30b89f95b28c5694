package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.casestudy.StudyAnswers;
import uk.nhs.talentforcare.casestudy.StudyField;

/** What the author of an invented case study has typed. */
@Dependent
class DemoStudyAnswers {

    private final DemoCalendar calendar;

    @Inject
    DemoStudyAnswers(DemoCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param row a case study, as the files have them */
    StudyAnswers of(JsonObject row) {
        LocalDate started = row.containsKey("startedOn")
                ? LocalDate.parse(row.getString("startedOn"))
                : calendar.today().minusMonths(row.getInt("startedMonthsAgo"));
        Map<String, String> texts = new HashMap<>();
        put(texts, StudyField.TITLE, row.getString("title"));
        put(texts, StudyField.SUMMARY, row.getString("summary"));
        put(texts, StudyField.STAGE, row.getString("maturity"));
        put(texts, StudyField.PILLAR, row.getString("pillar"));
        put(
                texts,
                StudyField.INTENTIONS,
                DemoFile.numbers(row, "intentions").stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")));
        put(texts, StudyField.ROLES, String.join(",", DemoFile.words(row, "roleFamilies")));
        put(texts, StudyField.SETTING, row.getString("setting"));
        put(texts, StudyField.AREA, DemoFile.word(row, "localArea"));
        put(texts, StudyField.CHALLENGE, row.getString("challenge"));
        put(texts, StudyField.DID, row.getString("whatWeDid"));
        put(texts, StudyField.RESULTS, row.getString("results"));
        put(texts, StudyField.LEARNED, row.getString("learned"));
        put(texts, StudyField.COST, row.getString("costAndTime"));
        put(texts, StudyField.PARTNERS, DemoFile.word(row, "partners"));
        put(texts, StudyField.START_MONTH, String.valueOf(started.getMonthValue()));
        put(texts, StudyField.START_YEAR, String.valueOf(started.getYear()));
        List<JsonObject> figures = row.getJsonArray("figures").getValuesAs(JsonObject.class);
        for (int i = 0; i < Math.min(figures.size(), StudyAnswers.FIGURES); i++) {
            JsonObject figure = figures.get(i);
            put(texts, "measure" + (i + 1), figure.getString("measure"));
            put(texts, "before" + (i + 1), DemoFile.word(figure, "before"));
            put(texts, "after" + (i + 1), figure.getString("after"));
            put(texts, "how" + (i + 1), figure.getString("how"));
        }
        return StudyAnswers.none().with(texts);
    }

    private static void put(Map<String, String> texts, StudyField field, String text) {
        put(texts, field.code(), text);
    }

    private static void put(Map<String, String> texts, String name, String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(name, text);
        }
    }
}
