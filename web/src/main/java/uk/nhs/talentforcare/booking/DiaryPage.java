package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** The talks that an ambassador has booked, as a list. */
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

    private List<DiaryLine> ahead = List.of();
    private List<DiaryLine> past = List.of();
    private boolean ambassador;

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
            past = all.stream().filter(line -> !ahead.contains(line)).toList();
        }
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
