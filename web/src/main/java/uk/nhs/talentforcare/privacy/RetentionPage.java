package uk.nhs.talentforcare.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Words;

/** What has been kept long enough: a look first, then its end. */
@Named
@RequestScoped
public class RetentionPage {

    private static final String PATH = "/workspace/retention";
    private static final double DAYS_A_YEAR = 365.25;

    @Inject
    private Words words;

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private RetentionService retention;

    private List<RetentionService.Line> lines = List.of();
    private List<RetentionRepository.Run> runs = List.of();
    private long people;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (form.posted()) {
            long removed = retention.run(user.actor());
            pages.redirect(
                    PATH,
                    removed == 0
                            ? "Nothing was due"
                            : "Done: " + removed + (removed == 1 ? " record" : " records") + " removed or cleared");
        } else {
            lines = retention.dryRun(user.actor());
            people = retention.peopleDue(user.actor());
            runs = retention.latest(user.actor());
        }
    }

    public List<RetentionService.Line> lines() {
        return lines;
    }

    public List<RetentionRepository.Run> runs() {
        return runs;
    }

    /** A time as people say it: whole years, leap days or not, otherwise days; "3 years", "30 days". */
    public String period(long days) {
        long years = Math.round(days / DAYS_A_YEAR);
        return years > 0 && Math.abs(days - years * DAYS_A_YEAR) < 1
                ? words.plural(years, "year", "years")
                : words.plural(days, "day", "days");
    }

    /** People who no longer come and will be told or erased. */
    public long people() {
        return people;
    }

    /** Days without a sign-in after which an account goes. */
    public long inactivityDays() {
        return retention.inactivityDays();
    }
}
