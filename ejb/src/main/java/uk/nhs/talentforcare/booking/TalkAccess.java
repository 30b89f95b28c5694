package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;

/** Says who may touch a talk, and holds it for them. Strangers learn nothing: what is not theirs is not found. */
@Dependent
public class TalkAccess {

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    /** @throws uk.nhs.talentforcare.shared.Forbidden unless the actor may be on either side of a talk at all */
    void requireEitherSide(Actor actor) {
        if (!permissions.allows(actor, Permission.BOOK_TALK)) {
            permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        }
    }

    /** A talk as it is now, its row held until the transaction ends. */
    Talk lock(long talkId) {
        return talks.lock(talkId).orElseThrow(() -> new NotFound("talk " + talkId));
    }

    /** The actor's last booking of a talk; the ambassador's row is held, then the talk's. */
    Booking lockMine(Actor actor, long talkId) {
        ambassadors
                .lockByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
        lock(talkId);
        return mine(actor, talkId).orElseThrow(() -> new NotFound("talk " + talkId));
    }

    /** The actor's last booking of a talk. */
    Optional<Booking> mine(Actor actor, long talkId) {
        List<Booking> all = bookings.ofTalk(talkId).stream()
                .filter(booking -> booking.ambassador().accountId() == actor.accountId())
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The booking that stands, if the talk is in the state expected; otherwise a sentence for people. */
    Booking standing(Talk talk, TalkState expected, String otherwise) {
        if (talk.state() != expected) {
            throw new Conflict(otherwise);
        }
        return bookings.liveOf(talk).orElseThrow(() -> new Conflict(otherwise));
    }

    /**
     * Whether the actor acts for the school, as its contact or as coordinator. A draft of somebody whom the school has not
     * let in yet is nobody's but theirs.
     */
    boolean onSchoolSide(Actor actor, Talk talk) {
        long school = talk.request().organisationId();
        return permissions.allows(
                        actor,
                        Permission.MANAGE_TALK_REQUEST,
                        school,
                        organisations
                                .find(school)
                                .flatMap(Organisation::localAreaCode)
                                .orElse(null))
                && !newcomers.drafted(talk);
    }

    void requireSchoolSide(Actor actor, Talk talk) {
        if (!onSchoolSide(actor, talk)) {
            throw new NotFound("talk " + talk.id());
        }
    }

    /** Writes what was done to a talk into the audit log. */
    void record(Actor actor, String action, Talk talk, TalkState before) {
        audit.record(actor, action, "talk", talk.id(), before, talk.state());
    }
}
