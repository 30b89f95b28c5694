package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** Which reminders about talks were not sent, and what to do about it. */
@Named
@RequestScoped
public class LateRemindersPage {

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private ReminderAlerts alerts;

    private ReminderAlerts.Standing standing;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        standing = alerts.standing(user.actor());
    }

    public ReminderAlerts.Standing standing() {
        return standing;
    }
}
