package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;

/** Shows all answers before they go to the editors, and what has to be put right first. */
@Named
@RequestScoped
public class ManuscriptCheckPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private ManuscriptSteps steps;

    @Inject
    private SubmissionService service;

    @Inject
    private ManuscriptFiles attached;

    @Inject
    private StudyContacts contacts;

    @Inject
    private StudyChoices choices;

    private SubmissionView manuscript;
    private List<Line> lines = List.of();
    private List<StudyFileView> files = List.of();
    private ContactView contact;

    /** One answer. @param advice what would make it better, empty if nothing */
    public record Line(String code, String label, String text, String path, String advice) {}

    public void load() {
        manuscript = steps.writable().orElse(null);
        if (manuscript == null) {
            return;
        }
        if (form.posted() && submit()) {
            return;
        }
        files = attached.look(steps.secret());
        contact = contacts.look(steps.secret()).orElse(null);
        StudyAnswers answers = manuscript.answers();
        lines = Arrays.stream(StudyField.values())
                .map(field -> new Line(
                        field.code(),
                        field.label(),
                        choices.words(field, answers),
                        steps.to(field.part().step()) + "#" + field.code(),
                        manuscript.hints().getOrDefault(field.code(), "")))
                .toList();
    }

    private boolean submit() {
        try {
            service.submit(steps.secret());
            pages.redirect(steps.to(""));
            return true;
        } catch (Invalid e) {
            form.reject(new Invalid("problems", "Put right what is listed under “Before you can send it”"));
            return false;
        } catch (NotFound e) {
            pages.redirect(steps.to(""));
            return true;
        }
    }

    public SubmissionView manuscript() {
        return manuscript;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Whom readers can ask, {@code null} for nobody. */
    public ContactView contact() {
        return contact;
    }

    /** Pictures first. */
    public List<StudyFileView> files() {
        return files;
    }

    /** Where the page is that the files' addresses are below. */
    public String base() {
        return steps.to("");
    }

    /** Where something to put right is put right. */
    public String repair(StudyChecks.Problem problem) {
        String page = steps.to(
                problem.part() == null ? "organisation" : problem.part().step());
        return page + "#" + problem.field();
    }

    public String to(String step) {
        return steps.to(step);
    }
}
