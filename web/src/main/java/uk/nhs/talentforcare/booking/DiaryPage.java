package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Pages;

/** The talks that an ambassador has booked: as a list, by week, by month. */
@Named
@RequestScoped
public class DiaryPage {

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private DiaryService bookings;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private List<DiaryLine> ahead = List.of();
    private List<DiaryLine> past = List.of();
    private boolean ambassador;
    private DiaryWeek week;
    private DiaryMonth month;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        ambassador = user.has(Role.AMBASSADOR);
        if (ambassador) {
            Instant now = clock.instant();
            List<DiaryLine> all = bookings.diary(user.actor(), true);
            ahead = all.stream()
                    .filter(line -> line.booking().time().endsAt().isAfter(now))
                    .toList();
            LocalDate today = LondonTime.today(now);
            if ("month".equals(request.getParameter("view"))) {
                month = new DiaryMonth(DiaryMonth.named(named("month"), today), today, all);
            } else if ("week".equals(request.getParameter("view"))) {
                week = new DiaryWeek(DiaryWeek.named(named("week"), today), today, all);
            }
            past = all.stream().filter(line -> !ahead.contains(line)).toList();
        }
    }

    private String named(String parameter) {
        String named = request.getParameter(parameter);
        return named == null ? "" : named;
    }

    /** The week that is asked for, {@code null} when the diary is shown otherwise. */
    public DiaryWeek week() {
        return week;
    }

    /** The month that is asked for, {@code null} when the diary is shown otherwise. */
    public DiaryMonth month() {
        return month;
    }

    public boolean ambassador() {
        return ambassador;
    }

    /** Talks that are not over, soonest first. */
    public List<DiaryLine> ahead() {
        return ahead;
    }

    /** Talks of the last year, oldest first. */
    public List<DiaryLine> past() {
        return past;
    }
}
