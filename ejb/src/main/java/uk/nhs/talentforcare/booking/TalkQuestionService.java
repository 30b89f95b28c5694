package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Lets either side of a talk ask the other before it is confirmed: an ambassador who may see the request, the contacts of
 * the school. The coordinator reads it, and nobody else. Letters say that there is a question, never what it says.
 */
@Stateless
public class TalkQuestionService {

    private static final Set<TalkState> BEFORE_CONFIRMATION =
            Set.of(TalkState.OPEN, TalkState.INVITED, TalkState.BOOKED);

    @Inject
    private TalkQuestionRepository questions;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private AccountRepository accounts;

    @Inject
    private TalkService views;

    @Inject
    private TalkAccess access;

    @Inject
    private TalkWords words;

    @Inject
    private Permissions permissions;

    @Inject
    private TalkQuestionLetters letters;

    @Inject
    private Clock clock;

    /**
     * What was asked about a talk: all of it for the school's side, an ambassador's own for that ambassador.
     *
     * @throws NotFound if there is no such talk, or the actor is neither
     */
    public TalkQuestions of(Actor actor, long talkId) {
        Talk talk = talks.find(talkId).orElseThrow(() -> new NotFound("talk " + talkId));
        boolean before = BEFORE_CONFIRMATION.contains(talk.state());
        boolean schoolSide = access.onSchoolSide(actor, talk);
        Optional<Ambassador> me = schoolSide ? Optional.empty() : ambassador(actor);
        if (!schoolSide && me.isEmpty()) {
            throw new NotFound("talk " + talkId);
        }
        List<TalkQuestion> mine = questions.ofTalk(talkId).stream()
                .filter(question -> schoolSide || isOf(question, me.get()))
                .toList();
        boolean contact = schoolSide && isContact(actor, talk);
        boolean mayAsk = before && (schoolSide ? contact && talk.state() != TalkState.OPEN : true);
        Organisation school = words.school(talk);
        Map<Long, String> names = schoolSide ? names(mine) : Map.of();
        return new TalkQuestions(
                mine.stream()
                        .map(question -> line(
                                question,
                                id -> id.map(names::get).orElse(school.name()),
                                !talk.state().over() && (question.bySchool() ? !schoolSide : contact)))
                        .toList(),
                mayAsk);
    }

    /**
     * Asks the other side. What was asked already is not asked twice.
     *
     * @throws Invalid on {@code question}
     * @throws Conflict if there is nobody to ask any more, or enough was asked
     */
    public void ask(Actor actor, long talkId, String question) {
        Talk talk = lock(actor, talkId);
        if (access.onSchoolSide(actor, talk)) {
            requireContact(actor, talk);
            requireWords("question", "question", question, TalkQuestion.LONGEST);
            List<Ambassador> asked = whoCanBeAsked(talk);
            if (asked.isEmpty()) {
                throw new Conflict("No ambassador has this talk yet, so there is nobody to ask");
            }
            asked.forEach(ambassador -> add(
                    actor,
                    talk,
                    TalkQuestion.ofSchool(talk.id(), ambassador, actor.accountId(), question, clock.instant())));
        } else {
            TalkState seen = views.view(actor, talkId).state();
            if (seen == null) {
                throw new NotFound("talk " + talkId + " is somebody else's");
            }
            if (!BEFORE_CONFIRMATION.contains(seen)) {
                throw new Conflict("Questions can be asked until a talk is confirmed");
            }
            requireWords("question", "question", question, TalkQuestion.LONGEST);
            add(
                    actor,
                    talk,
                    TalkQuestion.ofAmbassador(talk.id(), ambassador(actor).orElseThrow(), question, clock.instant()));
        }
    }

    /**
     * Answers a question of the other side. The first answer stands.
     *
     * @throws Invalid on {@code answer-} and the question's number
     * @throws Conflict if a colleague was first, or the talk is over
     */
    public void answer(Actor actor, long talkId, long questionId, String said) {
        Talk talk = lock(actor, talkId);
        TalkQuestion question = questions
                .find(questionId)
                .filter(found -> found.talkId() == talkId)
                .orElseThrow(() -> new NotFound("question " + questionId));
        if (question.bySchool()) {
            ambassador(actor)
                    .filter(me -> isOf(question, me))
                    .orElseThrow(() -> new NotFound("question " + questionId));
        } else {
            requireContact(actor, talk);
        }
        if (question.answer().filter(said::equals).isPresent()) {
            return;
        }
        requireWords("answer-" + questionId, "answer", said, TalkQuestion.LONGEST_ANSWER);
        if (question.answer().isPresent()) {
            throw new Conflict("Somebody has answered this question meanwhile");
        }
        if (talk.state().over()) {
            throw new Conflict("This request is over, so there is nothing to answer");
        }
        question.answer(actor.accountId(), said, clock.instant());
        letters.answered(talk, question);
        access.record(actor, "answer-question", talk, talk.state());
    }

    private void add(Actor actor, Talk talk, TalkQuestion question) {
        List<TalkQuestion> before = questions.ofTalk(talk.id()).stream()
                .filter(other -> isOf(other, question.ambassador()) && other.bySchool() == question.bySchool())
                .toList();
        if (before.stream().anyMatch(other -> other.words().equals(question.words()))) {
            return;
        }
        if (before.size() >= TalkQuestion.MOST_OF_ONE_SIDE) {
            throw new Conflict("You have asked " + TalkQuestion.MOST_OF_ONE_SIDE
                    + " questions about this talk, which is the most there can be");
        }
        questions.add(question);
        letters.asked(talk, question);
        access.record(actor, "ask-question", talk, talk.state());
    }

    private static void requireWords(String field, String what, String typed, int longest) {
        if (typed.isBlank()) {
            throw new Invalid(field, "Write your " + what);
        }
        if (typed.length() > longest) {
            throw new Invalid(field, "Your %s must be %,d characters or fewer".formatted(what, longest));
        }
    }

    /** Whoever has booked it, or is invited and has not answered. */
    private List<Ambassador> whoCanBeAsked(Talk talk) {
        return switch (talk.state()) {
            case BOOKED ->
                bookings.liveOf(talk).map(Booking::ambassador).stream().toList();
            case INVITED ->
                invitations.ofTalk(talk.id()).stream()
                        .filter(Invitation::live)
                        .map(Invitation::ambassador)
                        .toList();
            default -> List.of();
        };
    }

    private Talk lock(Actor actor, long talkId) {
        access.requireEitherSide(actor);
        return access.lock(talkId);
    }

    private Optional<Ambassador> ambassador(Actor actor) {
        return permissions.allows(actor, Permission.BOOK_TALK)
                ? ambassadors.findByAccount(actor.accountId())
                : Optional.empty();
    }

    /** A coordinator reads along, and steps in elsewhere. */
    private void requireContact(Actor actor, Talk talk) {
        access.requireSchoolSide(actor, talk);
        if (!isContact(actor, talk)) {
            throw new Forbidden("questions about talk " + talk.id() + " are the school's contacts'");
        }
    }

    private boolean isContact(Actor actor, Talk talk) {
        return permissions.allows(
                actor,
                Permission.REQUEST_TALK,
                talk.request().organisationId(),
                words.school(talk).localAreaCode().orElse(null));
    }

    private static boolean isOf(TalkQuestion question, Ambassador ambassador) {
        return question.ambassador().id().equals(ambassador.id());
    }

    private Map<Long, String> names(List<TalkQuestion> shown) {
        return shown.stream()
                .flatMap(question -> (question.bySchool() ? question.askedBy() : question.answeredBy()).stream())
                .distinct()
                .map(accounts::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Account::id, Account::fullName));
    }

    private static TalkQuestionLine line(
            TalkQuestion question, Function<Optional<Long>, String> contact, boolean mayAnswer) {
        String ambassador = question.ambassador().displayName();
        return new TalkQuestionLine(
                question.id(),
                question.bySchool() ? contact.apply(question.askedBy()) : ambassador,
                question.words(),
                question.askedAt(),
                question.answer().orElse(""),
                question.bySchool() ? ambassador : contact.apply(question.answeredBy()),
                question.answeredAt().orElse(null),
                mayAnswer && question.answer().isEmpty());
    }
}
