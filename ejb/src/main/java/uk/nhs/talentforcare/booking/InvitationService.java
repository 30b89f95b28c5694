package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.account.Secret;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Retry;

/**
 * Schools invite ambassadors, ambassadors answer. The first to accept has the talk; like every booking, it is made once,
 * whatever the interleaving, and a press repeated acts once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvitationService {

    private static final int MOST_TALKS = 50;

    @Inject
    private InvitingDesk desk;

    @Inject
    private AnswerDesk answers;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OfferService offers;

    @Inject
    private Permissions permissions;

    @Inject
    private Validator validator;

    @Inject
    private Clock clock;

    /** A link from a letter: which talk it answers, and for whom. */
    public record Answerable(long talkId, Actor ambassador, String displayName) {}

    /** Talks of the actor's schools to which ambassadors can be invited, the newest first. */
    public List<InvitableTalk> invitable(Actor actor) {
        permissions.require(actor, Permission.REQUEST_TALK);
        return invitations.invitableOf(actor.organisationsAs(Role.SCHOOL_CONTACT), clock.instant(), MOST_TALKS);
    }

    /**
     * Invites up to three ambassadors to a talk.
     *
     * @param slugs addresses of their profiles; who is invited already is not invited twice
     * @param openIfNobody whether to offer the talk to everybody in reach if nobody accepts
     */
    public void invite(Actor actor, long talkId, Collection<String> slugs, boolean openIfNobody) {
        run(() -> desk.invite(actor, talkId, slugs, openIfNobody));
    }

    /** The school offers the talk to everybody in reach. */
    public void openToAll(Actor actor, long talkId) {
        run(() -> desk.openToAll(actor, talkId));
    }

    /** The school takes an ambassador at the time that the ambassador has suggested. */
    public BookingOutcome acceptSuggestion(Actor actor, long talkId, long invitationId) {
        return Retry.onDeadlock(() -> desk.acceptSuggestion(actor, talkId, invitationId));
    }

    /** The school cannot have the talk at the time suggested. */
    public void refuseSuggestion(Actor actor, long talkId, long invitationId) {
        run(() -> desk.refuseSuggestion(actor, talkId, invitationId));
    }

    /** The school says where to come, after a talk was confirmed without it. */
    public void arrange(Actor actor, ConfirmBooking command) {
        Invalid.check(command, validator);
        run(() -> desk.arrange(actor, command));
    }

    /** An ambassador accepts; the first has it, others hear who was first and see similar talks. */
    public BookingOutcome accept(Actor actor, AcceptInvitation command) {
        Invalid.check(command, validator);
        BookingOutcome outcome = Retry.onDeadlock(() -> answers.accept(actor, command));
        return outcome.booked() ? outcome : outcome.with(offers.similar(actor, command.talkId()));
    }

    /** An ambassador declines. */
    public void decline(Actor actor, long talkId, EndReason reason) {
        if (reason == null) {
            throw new Invalid("reason", "Choose a reason");
        }
        run(() -> answers.decline(actor, talkId, reason));
    }

    /** An ambassador would come at another time. */
    public void suggest(Actor actor, long talkId, TalkTime time) {
        run(() -> answers.suggest(actor, talkId, time));
    }

    /**
     * What the link in a letter answers, for whom. It works until the invitation is answered, and for nothing else: it
     * signs nobody in. Empty if it is used, wrong or the account is suspended.
     */
    public Optional<Answerable> byLink(String secret) {
        return invitations
                .ofAnswer(Secret.hash(InvitationLetters.LINK, secret))
                .filter(Invitation::live)
                .flatMap(invitation -> accounts.find(invitation.ambassador().accountId())
                        .filter(account -> !account.suspended())
                        .map(account -> answerable(invitation, account)));
    }

    private static Answerable answerable(Invitation invitation, Account account) {
        return new Answerable(
                invitation.talk().id(),
                onlyAsAmbassador(account),
                invitation.ambassador().displayName());
    }

    /** A link answers an invitation; whatever else the person may do stays behind their password. */
    private static Actor onlyAsAmbassador(Account account) {
        Actor whole = Actor.of(account);
        return new Actor(
                whole.accountId(),
                whole.displayName(),
                whole.roles().stream()
                        .filter(grant -> grant.role() == Role.AMBASSADOR)
                        .toList());
    }

    private static void run(Runnable transaction) {
        Retry.onDeadlock(() -> {
            transaction.run();
            return null;
        });
    }
}
