package uk.nhs.talentforcare.coldspot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import uk.nhs.talentforcare.account.LookedAfter;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.booking.AcademicYear;
import uk.nhs.talentforcare.shared.Actor;

/** Shows coordinators the schools of their areas that have had no encounter this academic year. */
@Stateless
public class ColdSpotService {

    private static final int FURTHEST_PAGE = 100_000;
    private static final int MOST_IN_A_FILE = 50_000;
    private static final int LONGEST_WORDS = 100;

    @Inject
    private ColdSpotRepository spots;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * One page of the schools that are wanted, and the areas' counts.
     *
     * @param wanted its scope does not count: it is always the actor's own
     * @param page from 1
     */
    public ColdSpots find(Actor actor, ColdSpotSearch wanted, int page, int size) {
        permissions.require(actor, Permission.STEP_IN);
        Instant now = clock.instant();
        ColdSpotSearch search = own(actor, wanted);
        return new ColdSpots(
                AcademicYear.of(now).label(),
                spots.find(search, now, Math.max(1, Math.min(page, FURTHEST_PAGE)), size),
                spots.areas(search, now));
    }

    /** All of them, for a file; that somebody took it is in the log. */
    public List<ColdSpot> all(Actor actor, ColdSpotSearch wanted) {
        permissions.require(actor, Permission.STEP_IN);
        List<ColdSpot> found = spots.some(own(actor, wanted), clock.instant(), 0, MOST_IN_A_FILE);
        audit.record(actor, "export-cold-spots", "account", actor.accountId(), null, String.valueOf(found.size()));
        return found;
    }

    private static ColdSpotSearch own(Actor actor, ColdSpotSearch wanted) {
        String words = wanted.town().strip();
        return new ColdSpotSearch(
                LookedAfter.by(actor),
                wanted.area(),
                wanted.pupils(),
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                wanted.wishes(),
                wanted.since(),
                wanted.order());
    }
}
