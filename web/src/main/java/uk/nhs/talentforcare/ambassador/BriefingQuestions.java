package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Option;

/** The questions at the end of the safeguarding briefing, as fields of a form. */
@Named
@RequestScoped
public class BriefingQuestions {

    private static final List<Field> FIELDS = Briefing.questions().stream()
            .map(question -> new Field(
                    question.key(),
                    question.text(),
                    question.choices().entrySet().stream()
                            .map(choice -> new Option(choice.getKey(), choice.getValue()))
                            .toList()))
            .toList();

    @Inject
    private Form form;

    /** One question. */
    public record Field(String key, String text, List<Option> choices) {}

    public List<Field> fields() {
        return FIELDS;
    }

    /** What was chosen, by field. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        FIELDS.forEach(field -> given.put(field.key(), form.text(field.key())));
        return given;
    }

    /** The box for the code of conduct. */
    public List<Option> conduct() {
        return List.of(new Option("yes", "I have read the code of conduct, and I accept it"));
    }

    /** Whether the box is ticked. */
    boolean accepted() {
        return form.text("conduct").equals("yes");
    }
}
