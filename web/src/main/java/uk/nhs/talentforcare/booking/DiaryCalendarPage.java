package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;

/** Where an ambassador gets the address at which their own calendar reads their diary. */
@Named
@RequestScoped
public class DiaryCalendarPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private DiaryFeed feed;

    private Instant since;
    private String address = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        if (form.posted() && form.action().equals("end")) {
            feed.end(user.actor());
            pages.redirect("/diary/calendar", "Calendars can no longer read your diary.");
            return;
        }
        if (form.posted() && form.action().equals("make")) {
            address = feed.make(user.actor());
        }
        since = feed.since(user.actor()).orElse(null);
    }

    /** Since when there is an address, {@code null} if there is none. */
    public Instant since() {
        return since;
    }

    /** The address that was just made, empty otherwise: it is shown once. */
    public String address() {
        return address;
    }

    /** The same for programs that subscribe when such a link is opened. */
    public String webcal() {
        return address.replaceFirst("^https?:", "webcal:");
    }
}
