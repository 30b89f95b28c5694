package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.campaign.ReferenceLists;

/** What can be chosen where a manuscript asks for a choice, and how answers are read by people. */
@ApplicationScoped
public class StudyChoices {

    private static final Map<String, String> EVIDENCE_TYPES = evidenceTypes();

    @Inject
    private ReferenceLists reference;

    /** Value to label, in the order of the page; none for a question without choices. */
    public Map<String, String> of(StudyField field) {
        return switch (field) {
            case STAGE -> each(Maturity.values(), Maturity::label);
            case PILLAR -> each(Pillar.values(), Pillar::label);
            case SETTING -> each(Setting.values(), Setting::label);
            case INTENTIONS -> reference.intentions();
            case ROLES -> reference.roleFamilies();
            case AREA -> reference.localAreas();
            case EVIDENCE_TYPE -> EVIDENCE_TYPES;
            case START_MONTH -> months();
            default -> Map.of();
        };
    }

    /** The same without what has been retired, for whoever chooses now. */
    public Map<String, String> offered(StudyField field) {
        return field == StudyField.AREA ? reference.offeredLocalAreas() : of(field);
    }

    /** An answer as people read it, empty if there is none. */
    public String words(StudyField field, StudyAnswers answers) {
        Map<String, String> choices = of(field);
        return choices.isEmpty()
                ? answers.get(field)
                : answers.choices(field).stream()
                        .map(choice -> choices.getOrDefault(choice, choice))
                        .collect(Collectors.joining(field == StudyField.INTENTIONS ? "; " : ", "));
    }

    private static Map<String, String> months() {
        Map<String, String> months = new LinkedHashMap<>();
        for (Month month : Month.values()) {
            months.put(String.valueOf(month.getValue()), month.getDisplayName(TextStyle.FULL, Locale.UK));
        }
        return months;
    }

    private static Map<String, String> evidenceTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("said", "What the people involved told us");
        types.put("survey", "A survey");
        types.put("counted", "Figures from before and after");
        types.put("compared", "A comparison with others who did not have it");
        types.put("independent", "Somebody independent looked at it");
        return types;
    }

    private static <T extends Enum<T>> Map<String, String> each(T[] values, Function<T, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> labels.put(value.name(), label.apply(value)));
        return labels;
    }
}
