package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** Lets an ambassador renew their safeguarding briefing. */
@Named
@RequestScoped
public class BriefingPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAmbassador own;

    @Inject
    private AmbassadorLife life;

    @Inject
    private BriefingQuestions questions;

    private OwnAmbassadorView me;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        me = own.view(user.actor());
        if (!me.active()) {
            pages.redirect(JoinSteps.OWN);
        } else if (form.posted()) {
            renew();
        }
    }

    private void renew() {
        try {
            life.renew(user.actor(), questions.accepted(), questions.given());
            pages.redirect(JoinSteps.OWN, "Thank you. Your safeguarding briefing holds for another 12 months.");
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public OwnAmbassadorView me() {
        return me;
    }
}
