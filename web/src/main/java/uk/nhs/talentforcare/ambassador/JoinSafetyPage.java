package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;

/** Shows the code of conduct and the safeguarding briefing, and checks that they are understood. */
@Named
@RequestScoped
public class JoinSafetyPage {

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private JoinService service;

    @Inject
    private JoinSteps steps;

    @Inject
    private BriefingQuestions questions;

    public void load() {
        if (steps.answers(JoinPart.SAFETY).isEmpty() || !form.posted()) {
            return;
        }
        try {
            service.safety(user.actor(), questions.accepted(), questions.given());
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }
}
