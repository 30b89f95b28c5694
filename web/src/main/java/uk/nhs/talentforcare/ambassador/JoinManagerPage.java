package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;

/** Asks who can confirm where somebody works, and who their manager is. */
@Named
@RequestScoped
public class JoinManagerPage {

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private JoinService service;

    @Inject
    private JoinSteps steps;

    private JoinAnswers answers;

    public void load() {
        answers = steps.answers(JoinPart.MANAGER).orElse(null);
        if (answers == null) {
            return;
        }
        form.fill("way", answers.way().map(Enum::name).orElse(null));
        form.fill("workEmail", answers.workEmail());
        form.fill("managerName", answers.managerName());
        form.fill("managerEmail", answers.managerEmail());
        if (form.posted()) {
            take();
        }
    }

    private void take() {
        try {
            service.manager(
                    user.actor(),
                    form.text("way"),
                    form.text("workEmail"),
                    form.text("managerName"),
                    form.text("managerEmail"));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public List<Option> ways() {
        List<Option> ways = new ArrayList<>();
        ways.add(new Option(
                EmploymentWay.WORK_EMAIL.name(),
                "My work email address",
                "We send a link there. Write the address in the next field"));
        ways.add(new Option(
                EmploymentWay.MANAGER.name(),
                "My manager",
                "They confirm it with the same link with which they agree"));
        if (answers != null && answers.organisationId() != null) {
            ways.add(new Option(
                    EmploymentWay.LOCAL_LEAD.name(),
                    "My organisation’s lead for this campaign",
                    "If it has none, your area’s coordinator makes sure"));
        }
        return ways;
    }
}
