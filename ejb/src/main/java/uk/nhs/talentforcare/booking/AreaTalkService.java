package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import uk.nhs.talentforcare.account.LookedAfter;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Page;

/** Lists the talks of the areas that a coordinator looks after, what needs a hand first. */
@Stateless
public class AreaTalkService {

    private static final int FURTHEST_PAGE = 100_000;
    private static final int LONGEST_WORDS = 100;

    @Inject
    private AreaTalkRepository talks;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * One page of the talks that are wanted.
     *
     * @param wanted its scope does not count: it is always the actor's own
     * @param page from 1
     */
    public AreaTalks find(Actor actor, AreaTalkSearch wanted, int page, int size) {
        permissions.require(actor, Permission.STEP_IN);
        Instant now = clock.instant();
        AreaScope scope = LookedAfter.by(actor);
        AreaTalkSearch search = new AreaTalkSearch(
                scope,
                wanted.needs(),
                wanted.state(),
                wanted.weekStart(),
                wanted.weekEnd(),
                cut(wanted.school()),
                cut(wanted.ambassador()),
                wanted.waitsFor(),
                wanted.order());
        Page<AreaTalk> found = talks.find(search, now, Math.max(1, Math.min(page, FURTHEST_PAGE)), size);
        Function<AreaTalk, Waiting> waiting = clocks.of(
                found.items(),
                line -> line.talk().schoolId(),
                line -> line.talk().localArea());
        return new AreaTalks(
                new Page<>(
                        found.items().stream()
                                .map(line -> new AreaTalks.Line(
                                        line, waiting.apply(line).ofCoordinators(line.talk())))
                                .toList(),
                        found.total(),
                        found.number(),
                        found.size()),
                talks.needing(scope, now));
    }

    private static String cut(String words) {
        String tidy = words.strip();
        return tidy.substring(0, Math.min(tidy.length(), LONGEST_WORDS));
    }
}
