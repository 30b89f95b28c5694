package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Sha256;

/** Where ambassadors put up their photograph and take it down, and whoever may see it gets it. */
@Stateless
public class PhotographDesk {

    private static final int SHORTEST_ALTERNATIVE = 5;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private PhotographRepository photographs;

    @Inject
    private Permissions permissions;

    @Inject
    private IndexChanges index;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A photograph as it is sent. @param everyone whether anybody may keep it */
    public record Shown(byte[] jpeg, String digest, boolean everyone) {}

    /** The person's own photograph. @throws NotFound for whoever is no approved ambassador, having a break or not */
    public Optional<Portrait> own(Actor actor) {
        JoinService.requireSignedIn(actor);
        return photographs.portrait(
                mine(ambassadors.findByAccount(actor.accountId()), actor).id());
    }

    /**
     * Takes a photograph, or other words for the one that is there.
     *
     * @param file as it was uploaded; empty if none was
     * @param alternative what it shows, for whoever cannot see it
     * @throws Invalid on {@code photograph} or {@code alternative}
     */
    public void put(Actor actor, byte[] file, String alternative) {
        JoinService.requireSignedIn(actor);
        Ambassador me = mine(ambassadors.lockByAccount(actor.accountId()), actor);
        Optional<AmbassadorPhotograph> before = photographs.of(me.id());
        JoinChecks checks = new JoinChecks();
        if (alternative.length() < SHORTEST_ALTERNATIVE
                || alternative.length() > AmbassadorPhotograph.LONGEST_ALTERNATIVE
                || alternative.matches("(?i)\\S+\\.(jpe?g|png|heic)")) {
            checks.reject(
                    "alternative",
                    "Say in 5 to 200 characters what the photograph shows, like “A porter in a blue uniform, smiling”");
        }
        if (file.length == 0 && before.isPresent()) {
            checks.done();
            before.get().describe(alternative);
        } else {
            PortraitMaker.Pictures made = made(checks, file);
            photographs.put(new AmbassadorPhotograph(
                    me.id(), alternative, made.picture(), made.small(), Sha256.of(made.picture()), clock.instant()));
        }
        changed(actor, "put-photograph", me);
    }

    private static PortraitMaker.Pictures made(JoinChecks checks, byte[] file) {
        PortraitMaker.Pictures made = null;
        try {
            made = PortraitMaker.make(file);
        } catch (Invalid e) {
            e.errors().forEach(checks::reject);
        }
        checks.done();
        return made;
    }

    /** Takes the photograph down; it is gone. Without one nothing happens. */
    public void remove(Actor actor) {
        JoinService.requireSignedIn(actor);
        Ambassador me = mine(ambassadors.lockByAccount(actor.accountId()), actor);
        if (photographs.remove(me.id())) {
            changed(actor, "remove-photograph", me);
        }
    }

    private void changed(Actor actor, String action, Ambassador me) {
        ambassadors.changed(me);
        index.changed(IndexChanges.AMBASSADORS, me.id());
        audit.record(actor, action, EmployerChecks.SUBJECT, me.id(), me.state(), me.state());
    }

    /**
     * The photograph at an address, for whoever asks.
     *
     * @param digest as it stands in the address
     * @param small whether the one for lists is wanted
     * @throws NotFound when there is none, another one, or none that this person may see
     */
    public Shown shown(Actor actor, String slug, String digest, boolean small) {
        Ambassador ambassador = ambassadors.bySlug(List.of(slug)).get(slug);
        AmbassadorPhotograph found = Optional.ofNullable(ambassador)
                .flatMap(known -> photographs.of(known.id()))
                .filter(photograph -> photograph.portrait().stands(digest))
                .filter(photograph -> sees(actor, ambassador))
                .orElseThrow(() -> new NotFound("photograph"));
        boolean everyone =
                ambassador.active() && ambassador.sharing().shows(SharedField.PHOTOGRAPH, SharedWith.EVERYONE);
        return new Shown(found.bytes(small), found.portrait().digest(), everyone);
    }

    private boolean sees(Actor actor, Ambassador ambassador) {
        if (actor.signedIn() && actor.accountId() == ambassador.accountId()) {
            return true;
        }
        SharedWith viewer =
                permissions.allows(actor, Permission.SEE_SHARED_PROFILES) ? SharedWith.SCHOOLS : SharedWith.EVERYONE;
        return ambassador.active() && ambassador.sharing().shows(SharedField.PHOTOGRAPH, viewer);
    }

    private static Ambassador mine(Optional<Ambassador> found, Actor actor) {
        return found.filter(me -> me.state() == AmbassadorState.APPROVED || me.state() == AmbassadorState.PAUSED)
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
    }
}
