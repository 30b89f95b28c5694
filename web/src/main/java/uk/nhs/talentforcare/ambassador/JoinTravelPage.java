package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;

/** Asks where somebody sets out from, and how far they would go. */
@Named
@RequestScoped
public class JoinTravelPage {

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private JoinService service;

    @Inject
    private JoinSteps steps;

    public void load() {
        JoinAnswers answers = steps.answers(JoinPart.TRAVEL).orElse(null);
        if (answers == null) {
            return;
        }
        form.fill("place", answers.outwardCode());
        form.fill("miles", answers.radiusMiles().map(String::valueOf).orElse("10"));
        form.fill("minutes", answers.travelMinutes().map(String::valueOf).orElse("30"));
        if (form.posted()) {
            take();
        }
    }

    private void take() {
        try {
            service.travel(user.actor(), form.text("place"), form.text("miles"), form.text("minutes"));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }
}
