package uk.nhs.talentforcare.booking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.primefaces.model.ScheduleModel;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Pages;

/** A calendar: the talks of a coordinator's areas, or an ambassador's own, and the same as a list. */
@Named("workspaceCalendar")
@RequestScoped
public class WorkspaceCalendarPage {

    /** How many talks a calendar shows at once; the longest range that it asks for is six weeks. */
    private static final int MOST = 300;

    private static final Duration LISTED = Duration.ofDays(42);
    private static final AreaScope OWN = new AreaScope(false, java.util.Set.of(), java.util.Set.of());

    @Inject
    private CurrentUser user;

    @Inject
    private Permissions permissions;

    @Inject
    private AreaTalkService areas;

    @Inject
    private DiaryService diary;

    @Inject
    private Clock clock;

    @Inject
    private Pages pages;

    private ScheduleModel schedule;
    private List<CalendarTalk> coming = List.of();
    private boolean areaTalks;

    @PostConstruct
    void read() {
        if (!user.signedIn()) {
            return;
        }
        areaTalks = permissions.allows(user.actor(), Permission.STEP_IN);
        if (!areaTalks && !user.has(Role.AMBASSADOR)) {
            throw new Forbidden("a calendar for account " + user.actor().accountId());
        }
        schedule = new TalkSchedule(this::between);
    }

    /** Asks visitors to sign in, and reads the list for the others. */
    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        Instant now = clock.instant();
        coming = between(now, now.plus(LISTED));
    }

    private List<CalendarTalk> between(Instant from, Instant to) {
        return areaTalks ? ofAreas(from, to) : own(from, to);
    }

    private List<CalendarTalk> ofAreas(Instant from, Instant to) {
        AreaTalkSearch wanted =
                new AreaTalkSearch(OWN, null, null, from, to, "", "", null, AreaTalkSearch.Order.SOONEST);
        return areas.find(user.actor(), wanted, 1, MOST).page().items().stream()
                .map(AreaTalks.Line::talk)
                .map(talk -> new CalendarTalk(
                        "/workspace/talks/" + talk.talkId(),
                        talk.title(),
                        talk.school(),
                        talk.ambassador() == null ? "Nobody yet" : talk.ambassador(),
                        talk.state(),
                        talk.startsAt(),
                        TalkTime.USUAL_MINUTES))
                .toList();
    }

    private List<CalendarTalk> own(Instant from, Instant to) {
        return diary.diary(user.actor(), true).stream()
                .map(DiaryLine::booking)
                .filter(talk ->
                        !talk.startsAt().isBefore(from) && talk.startsAt().isBefore(to))
                .map(talk -> new CalendarTalk(
                        "/talks/" + talk.talkId(),
                        talk.title(),
                        talk.school(),
                        "",
                        talk.state(),
                        talk.startsAt(),
                        talk.time().minutes()))
                .toList();
    }

    /** What the calendar shows, read for the days that it is on. */
    public ScheduleModel schedule() {
        return schedule;
    }

    /** Talks of the next six weeks, soonest first: the same without script. */
    public List<CalendarTalk> coming() {
        return coming;
    }

    /** Whether it is of areas, not one's own. */
    public boolean areaTalks() {
        return areaTalks;
    }
}
