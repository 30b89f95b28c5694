package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.organisation.MembershipDecided;
import uk.nhs.talentforcare.organisation.MembershipState;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.ForServices;

/** What becomes of the drafts of somebody who waited to be let in: theirs to open, or gone with a word. */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftsOfNewcomers {

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Newcomers newcomers;

    @Inject
    private TalkAccess access;

    @Inject
    private RequestLetters letters;

    /** Tells somebody who was let in that each draft can be opened; deletes those of somebody who was not. */
    public void decided(@Observes MembershipDecided decision) {
        if (!decision.ofSchoolContact()) {
            return;
        }
        Set<Long> school = Set.of(decision.organisationId());
        if (decision.state() == MembershipState.CONFIRMED) {
            talks.draftsOf(decision.accountId(), school).forEach(letters::draftReady);
            return;
        }
        for (Talk draft : talks.draftsOf(decision.accountId(), school)) {
            if (decision.state() == MembershipState.DECLINED) {
                accounts.find(decision.accountId()).ifPresent(writer -> letters.draftGone(draft, writer));
            }
            delete(Actor.SYSTEM, draft);
        }
    }

    /** Somebody who still waits leaves the platform: their drafts go with them. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void leaves(Actor leaver) {
        talks.draftsOf(leaver.accountId(), newcomers.schoolsAwaitedBy(leaver)).forEach(draft -> delete(leaver, draft));
    }

    private void delete(Actor actor, Talk draft) {
        access.record(actor, "delete-draft", draft, TalkState.DRAFT);
        talks.remove(draft.request());
    }
}
