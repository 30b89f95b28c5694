package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.booking.TypedDay;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** A break that ends by itself, or by coming back earlier. */
@Named
@RequestScoped
public class PausePage {

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
            act();
        }
    }

    private void act() {
        try {
            if (form.action().equals("back")) {
                life.comeBack(user.actor());
                pages.redirect(JoinSteps.OWN, "Welcome back. Schools can see your profile again.");
            } else {
                life.pause(user.actor(), TypedDay.day(form.text("back")).orElse(null));
                pages.redirect(
                        JoinSteps.OWN, "Your break has begun. You are back by yourself on the day that you named.");
            }
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            form.reject("back", e.getMessage());
        }
    }

    public OwnAmbassadorView me() {
        return me;
    }
}
