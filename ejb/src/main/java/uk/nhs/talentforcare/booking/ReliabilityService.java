package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import uk.nhs.talentforcare.account.LookedAfter;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Tells how it went with talks: to the ambassador or the school concerned, and to whoever coordinates them. The other
 * side never sees it.
 */
@Stateless
public class ReliabilityService {

    @Inject
    private ReliabilityRepository counts;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /** Of the actor's own talks as an ambassador. @throws NotFound if they are none */
    public Reliability mine(Actor actor) {
        Ambassador me = ambassadors
                .findByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
        return counts.ofAmbassador(me.id(), clock.instant());
    }

    /** Of a school, to its contacts and its coordinator. @throws NotFound for everybody else */
    public Reliability ofSchool(Actor actor, long schoolId) {
        String area = organisations
                .find(schoolId)
                .filter(school -> school.kind().teachesYoungPeople())
                .orElseThrow(() -> new NotFound("school " + schoolId))
                .localAreaCode()
                .orElse(null);
        if (!actor.organisationsAs(Role.SCHOOL_CONTACT).contains(schoolId)
                && !LookedAfter.by(actor).has(schoolId, area)) {
            throw new NotFound("school " + schoolId + " for account " + actor.accountId());
        }
        return counts.ofSchool(schoolId, clock.instant());
    }

    /** Of both sides of a talk, to the coordinator who may step in. @throws NotFound for everybody else */
    public BothSides ofTalk(Actor actor, TalkView talk) {
        permissions.require(actor, Permission.STEP_IN);
        long school = talk.offer().organisationId();
        String area =
                organisations.find(school).flatMap(Organisation::localAreaCode).orElse(null);
        if (!LookedAfter.by(actor).has(school, area)) {
            throw new NotFound("talk " + talk.id() + " for account " + actor.accountId());
        }
        return new BothSides(
                counts.ofSchool(school, clock.instant()),
                talk.booking()
                        .map(held -> ambassadors
                                .bySlug(java.util.List.of(held.ambassadorSlug()))
                                .get(held.ambassadorSlug()))
                        .map(ambassador -> counts.ofAmbassador(ambassador.id(), clock.instant()))
                        .orElse(null));
    }

    /** How it went with both. @param ambassador {@code null} if nobody has booked the talk */
    public record BothSides(Reliability school, Reliability ambassador) {}
}
