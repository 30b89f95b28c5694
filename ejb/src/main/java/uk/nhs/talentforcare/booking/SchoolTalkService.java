package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Page;

/** Lists the talks of schools: to their contacts, and to the coordinator who steps in. */
@Stateless
public class SchoolTalkService {

    private static final int MOST_UNCONFIRMED = 200;
    private static final int FURTHEST_PAGE = 100_000;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private Permissions permissions;

    /** The talks of every school whose contact the actor is, those that wait for the school first. */
    public Page<SchoolLine> ofMySchools(Actor actor, int page, int size) {
        permissions.require(actor, Permission.REQUEST_TALK);
        int number = Math.max(1, Math.min(page, FURTHEST_PAGE));
        Page<SchoolTalk> found = talks.ofSchools(actor.organisationsAs(Role.SCHOOL_CONTACT), number, size);
        Function<SchoolTalk, Waiting> waiting = clocks.of(found.items(), SchoolTalk::schoolId, SchoolTalk::localArea);
        return new Page<>(
                found.items().stream()
                        .map(talk -> new SchoolLine(talk, waiting.apply(talk).of(talk)))
                        .toList(),
                found.total(),
                found.number(),
                found.size());
    }

    /** Talks of the coordinator's areas that wait for a school's confirmation, the longest wait first. */
    public List<SchoolLine> unconfirmedInMyAreas(Actor actor) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        List<SchoolTalk> found = talks.unconfirmedIn(actor.areasAs(Role.COORDINATOR), MOST_UNCONFIRMED);
        Function<SchoolTalk, Waiting> waiting = clocks.of(found, SchoolTalk::schoolId, SchoolTalk::localArea);
        return found.stream()
                .map(talk -> new SchoolLine(talk, waiting.apply(talk).ofSomebodyElses(talk)))
                .toList();
    }
}
