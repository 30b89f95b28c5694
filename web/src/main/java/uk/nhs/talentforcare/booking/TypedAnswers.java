package uk.nhs.talentforcare.booking;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Answers of a form as they were typed, field to values: sent with a form, kept from one page to the next, or made of
 * what is known.
 */
record TypedAnswers(Map<String, List<String>> fields) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    private static final List<String> PROSE = List.of("purpose", "arrival");

    static final TypedAnswers NONE = new TypedAnswers(Map.of());

    /** What has just been sent. */
    static TypedAnswers sent(Form form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : NewRequestForm.FIELDS) {
            List<String> values =
                    PROSE.contains(name) ? Stream.of(form.prose(name)).toList() : form.texts(name);
            if (!values.isEmpty()) {
                fields.put(name, values);
            }
        }
        return new TypedAnswers(fields);
    }

    /** What was asked for, as it would be typed. */
    static TypedAnswers of(AskForTalk answers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("school", List.of(String.valueOf(answers.school())));
        fields.put("title", List.of(answers.title()));
        fields.put("purpose", List.of(answers.purpose()));
        fields.put("format", List.of(answers.format().name()));
        fields.put(
                "yearGroups", answers.yearGroups().stream().map(YearGroup::name).toList());
        fields.put("pupils", List.of(String.valueOf(answers.pupils())));
        for (int place = 0; place < answers.times().size(); place++) {
            TalkTime time = answers.times().get(place);
            fields.put("day" + (place + 1), List.of(DAY.format(LondonTime.today(time.startsAt()))));
            fields.put("start" + (place + 1), List.of(LondonTime.time(time.startsAt())));
            fields.put("minutes", List.of(String.valueOf(time.minutes())));
        }
        fields.put("topics", answers.topics().stream().map(Topic::name).toList());
        fields.put("roleFamilies", List.copyOf(answers.roleFamilies()));
        if (answers.closesOn() != null) {
            fields.put("closesOn", List.of(DAY.format(answers.closesOn())));
        }
        if (answers.staffStays()) {
            fields.put("staffStays", List.of("yes"));
        }
        return new TypedAnswers(fields);
    }

    /** An idea for a talk, as it would be typed. */
    static TypedAnswers of(TalkTemplates.Idea idea) {
        return NONE.with("title", idea.title())
                .with("purpose", idea.purpose())
                .with("minutes", String.valueOf(idea.minutes()))
                .with("format", idea.format().name())
                .with(
                        "yearGroups",
                        idea.yearGroups().stream().map(YearGroup::name).toList())
                .with("topics", idea.topics().stream().map(Topic::name).toList())
                .with("roleFamilies", List.copyOf(idea.roleFamilies()));
    }

    /** The same with one field as it is given. */
    TypedAnswers with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(name, List.copyOf(values));
        return new TypedAnswers(changed);
    }

    TypedAnswers with(String name, String value) {
        return with(name, List.of(value));
    }

    /** The same with what a school says about the day. */
    TypedAnswers with(Arrangements said) {
        return with("room", said.room())
                .with("arrival", said.arrival())
                .with("staffPresent", said.staffPresent())
                .with("contactName", said.contactName())
                .with("contactTelephone", said.contactTelephone() == null ? "" : said.contactTelephone());
    }

    boolean none() {
        return fields.isEmpty();
    }

    /** The first value of a field, empty if there is none. */
    String text(String name) {
        List<String> values = texts(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    List<String> texts(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Shows the answers in a form that has not been sent. */
    void fill(Form form) {
        new ArrayList<>(fields.entrySet())
                .forEach(field -> form.fill(field.getKey(), field.getValue().toArray(String[]::new)));
    }
}
