package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One page of a manuscript. Whatever was typed is kept, and hints stand beside it; nothing stops anybody here. */
@Named
@RequestScoped
public class ManuscriptPartPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private ManuscriptSteps steps;

    @Inject
    private SubmissionService service;

    @Inject
    private StudyChoices choices;

    private StudyPart part;
    private SubmissionView manuscript;
    private List<Asked> asked = List.of();

    /**
     * One question as the page shows it.
     *
     * @param comment what an editor says about the answer, empty if nothing
     * @param advice what would make the answer better, empty if nothing
     */
    public record Asked(
            String code,
            String kind,
            String label,
            String hint,
            int rows,
            List<Option> options,
            String comment,
            String advice) {}

    public void load() {
        part = StudyPart.of(path.text("step"))
                .filter(one -> !one.fields().isEmpty())
                .orElse(null);
        if (part == null) {
            pages.notFound();
            return;
        }
        manuscript = steps.writable().orElse(null);
        if (manuscript == null) {
            return;
        }
        if (form.posted()) {
            save();
            return;
        }
        fill();
    }

    private void save() {
        Map<String, String> typed = new HashMap<>();
        for (StudyField field : part.fields()) {
            switch (field.kind()) {
                case PROSE -> typed.put(field.code(), form.prose(field.code()));
                case CHOICES -> typed.put(field.code(), String.join(",", form.texts(field.code())));
                case FIGURES -> StudyAnswers.figureNames().forEach(name -> typed.put(name, form.text(name)));
                default -> typed.put(field.code(), form.text(field.code()));
            }
        }
        try {
            if (service.save(steps.secret(), part, typed)) {
                pages.redirect(
                        steps.to(part.step()),
                        "A text is longer than we can keep: we have its first 20,000 characters. Shorten it here.");
                return;
            }
            pages.redirect(form.action().equals("look") ? steps.to(part.step()) + "?kept=yes" : steps.after(part));
        } catch (NotFound e) {
            pages.redirect(steps.to(""), ManuscriptSteps.TOO_LATE);
        }
    }

    private void fill() {
        StudyAnswers answers = manuscript.answers();
        List<Asked> all = new ArrayList<>();
        for (StudyField field : part.fields()) {
            if (field.kind() == StudyField.Kind.FIGURES) {
                StudyAnswers.figureNames().forEach(name -> form.fill(name, answers.text(name)));
            } else if (field.kind() == StudyField.Kind.CHOICES) {
                form.fill(field.code(), answers.choices(field).toArray(String[]::new));
            } else {
                form.fill(field.code(), answers.get(field));
            }
            all.add(new Asked(
                    field.code(),
                    field.kind() == StudyField.Kind.CHOICE && select(field)
                            ? "SELECT"
                            : field.kind().name(),
                    field.required() ? field.label() : field.label() + " (optional)",
                    field.hint(),
                    field.longest() > 2000 ? 9 : 4,
                    options(field),
                    manuscript.comments().getOrDefault(field.code(), ""),
                    manuscript.hints().getOrDefault(field.code(), "")));
        }
        asked = List.copyOf(all);
    }

    private static boolean select(StudyField field) {
        return field == StudyField.AREA || field == StudyField.START_MONTH;
    }

    private List<Option> options(StudyField field) {
        List<Option> options = new ArrayList<>();
        if (field == StudyField.AREA) {
            options.add(new Option("", "National, or several areas"));
        } else if (field == StudyField.START_MONTH) {
            options.add(new Option("", "Choose"));
        }
        choices.offered(field).forEach((value, label) -> options.add(new Option(value, label, meaning(field, value))));
        return options;
    }

    private static String meaning(StudyField field, String value) {
        return field == StudyField.STAGE ? Maturity.valueOf(value).meaning() : "";
    }

    public StudyPart part() {
        return part;
    }

    public SubmissionView manuscript() {
        return manuscript;
    }

    public List<Asked> asked() {
        return asked;
    }

    /** Whether the page has just been kept and shown again. */
    public boolean kept() {
        return form.value("kept").equals("yes");
    }

    /** The numbers of the figures. */
    public List<StudyAnswers.Figure> figures() {
        return manuscript.answers().figures();
    }

    public String to(String step) {
        return steps.to(step);
    }

    /** How many pages there are. */
    public int parts() {
        return StudyPart.values().length;
    }

    /** The page before this one. */
    public String before() {
        return steps.to(part == StudyPart.ABOUT ? "organisation" : StudyPart.values()[part.ordinal() - 1].step());
    }
}
