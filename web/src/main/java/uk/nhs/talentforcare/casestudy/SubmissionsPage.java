package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Pages;

/** The editors' list of case studies that were sent. */
@Named
@RequestScoped
public class SubmissionsPage {

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private ReviewDesk desk;

    @Inject
    private Clock clock;

    private List<SubmissionLine> waiting = List.of();
    private List<SubmissionLine> elsewhere = List.of();
    private LocalDate today;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        waiting = desk.waiting(user.actor());
        elsewhere = desk.elsewhere(user.actor());
        today = LondonTime.today(clock.instant());
    }

    /** What waits for editors, longest first. */
    public List<SubmissionLine> waiting() {
        return waiting;
    }

    public List<SubmissionLine> elsewhere() {
        return elsewhere;
    }

    public LocalDate today() {
        return today;
    }

    /** How long something has waited, in words. */
    public String age(SubmissionLine line) {
        if (line.submittedAt() == null) {
            return "";
        }
        long days = LondonTime.today(line.submittedAt()).until(today, java.time.temporal.ChronoUnit.DAYS);
        return days <= 0 ? "today" : days == 1 ? "1 day" : days + " days";
    }
}
