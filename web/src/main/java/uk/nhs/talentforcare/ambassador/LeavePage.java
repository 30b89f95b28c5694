package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.booking.AmbassadorBooking;
import uk.nhs.talentforcare.booking.TalkState;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Leaving, and what becomes of the talks that are booked. */
@Named
@RequestScoped
public class LeavePage {

    private static final List<Option> CHOICES = List.of(
            new Option("give", "I still give them", "They stay in your diary until they are over"),
            new Option("cancel", "Cancel them", "We tell the schools at once, and offer the talks to others"));

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAmbassador own;

    @Inject
    private AmbassadorGoodbye goodbye;

    private OwnAmbassadorView me;
    private List<AmbassadorBooking> coming = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        me = own.view(user.actor());
        if (!me.active()) {
            pages.redirect(JoinSteps.OWN);
            return;
        }
        coming = goodbye.coming(user.actor());
        if (form.posted()) {
            leave();
        }
    }

    private void leave() {
        String choice = form.text("confirmed");
        if (anyConfirmed()
                && CHOICES.stream().noneMatch(option -> option.value().equals(choice))) {
            form.reject("confirmed", "Choose what becomes of the talks that are confirmed");
            return;
        }
        goodbye.leave(user.actor(), choice.equals("give"));
        pages.redirect(
                JoinSteps.OWN, "You are no longer an ambassador. Thank you for every pupil whom you have reached.");
    }

    /** Whether a school counts on them already. */
    public boolean anyConfirmed() {
        return coming.stream().anyMatch(booking -> booking.state() == TalkState.CONFIRMED);
    }

    public List<AmbassadorBooking> coming() {
        return coming;
    }

    public List<Option> choices() {
        return CHOICES;
    }
}
