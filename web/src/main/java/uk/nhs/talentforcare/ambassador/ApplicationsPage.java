package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Pages;

/** The queue of those who would like to be ambassadors. */
@Named
@RequestScoped
public class ApplicationsPage {

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private ApplicationDesk desk;

    @Inject
    private Clock clock;

    private List<ApplicationLine> lines = List.of();
    private LocalDate today;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        lines = desk.waiting(user.actor());
        today = LondonTime.today(clock.instant());
    }

    public List<ApplicationLine> lines() {
        return lines;
    }

    public LocalDate today() {
        return today;
    }
}
