package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.account.FieldText;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Forbidden;

/**
 * Keeps what somebody has typed who asks for a talk, between the form and the press that sends it: whoever goes back,
 * reloads or comes again on Monday finds it. Each form has a key, so two tabs do not meet.
 */
@Stateless
public class StartedRequests {

    private static final Duration KEPT = Duration.ofDays(7);

    /** More than every field at its longest, in any script. */
    private static final int LONGEST = 100_000;

    @Inject
    private StartedRequestRepository started;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /** Keeps the answers of a form. @return whether they are kept: not if there is too much */
    public boolean keep(Actor actor, String key, Map<String, List<String>> answers) {
        requireAsking(actor);
        String text = FieldText.write(answers);
        if (text.length() > LONGEST) {
            return false;
        }
        started.keep(actor.accountId(), key, text, clock.instant());
        return true;
    }

    /** The answers that this person has given in a form, none if there are none. */
    public Map<String, List<String>> find(Actor actor, String key) {
        requireAsking(actor);
        return started.find(actor.accountId(), key).map(FieldText::read).orElse(Map.of());
    }

    /** Forgets a form: it is sent. */
    public void forget(Actor actor, String key) {
        requireAsking(actor);
        started.forget(actor.accountId(), key);
    }

    /** Forgets what nobody has come back for. */
    public void forgetOld() {
        started.forgetBefore(clock.instant().minus(KEPT));
    }

    private void requireAsking(Actor actor) {
        boolean may = permissions.allows(actor, Permission.REQUEST_TALK)
                || permissions.allows(actor, Permission.MANAGE_TALK_REQUEST)
                || !newcomers.schoolsAwaitedBy(actor).isEmpty();
        if (!may) {
            throw new Forbidden("asking for a talk");
        }
    }
}
