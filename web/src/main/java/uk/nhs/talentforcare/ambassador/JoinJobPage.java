package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Asks somebody who would like to be an ambassador for their job, and whether they are an adult. */
@Named
@RequestScoped
public class JoinJobPage {

    private static final List<Option> AGES =
            List.of(new Option("yes", "I am 18 or over"), new Option("no", "I am under 18"));

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private JoinService service;

    @Inject
    private JoinSteps steps;

    private JoinAnswers answers;

    public void load() {
        answers = steps.answers(JoinPart.JOB).orElse(null);
        if (answers == null) {
            return;
        }
        form.fill("jobTitle", answers.jobTitle());
        form.fill("roleFamily", answers.roleFamily());
        form.fill("basis", answers.basis().map(Enum::name).orElse(null));
        form.fill("adult", answers.ageKnown() ? "yes" : null);
        if (form.posted()) {
            take();
        }
    }

    private void take() {
        if (form.text("adult").equals("no")) {
            pages.redirect("/ambassadors/join/under-18");
            return;
        }
        try {
            service.job(
                    user.actor(),
                    form.text("jobTitle"),
                    form.text("roleFamily"),
                    form.text("basis"),
                    form.text("adult").equals("yes"));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    /** Whether the age was asked before. */
    public boolean ageKnown() {
        return answers != null && answers.ageKnown();
    }

    public List<Option> ages() {
        return AGES;
    }

    public List<Option> bases() {
        return Arrays.stream(EmploymentBasis.values())
                .map(basis -> new Option(basis.name(), basis.label(), hint(basis)))
                .toList();
    }

    private static String hint(EmploymentBasis basis) {
        return switch (basis) {
            case EMPLOYEE -> "";
            case CONTRACTOR -> "For example as a porter, cook, cleaner or engineer in a hospital";
            case VOUCHED -> "For example as a young ambassador or a trainee";
        };
    }
}
