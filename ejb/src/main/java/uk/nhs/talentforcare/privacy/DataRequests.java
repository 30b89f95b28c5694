package uk.nhs.talentforcare.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.Promise;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Requests of people about their own data, each with the month that the law gives (article 12(3) UK GDPR) and in the queue
 * of the administrators until it is answered.
 */
@Stateless
public class DataRequests {

    private static final String SUBJECT = "data-request";
    private static final int LONGEST_ANSWER = 4000;
    private static final int MOST = 100;

    @Inject
    private DataRequestRepository requests;

    @Inject
    private AccountRepository accounts;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private WorkQueue work;

    @Inject
    private DataRequestLetters letters;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Validator validator;

    @Inject
    private Clock clock;

    /**
     * The person who is signed in asks; asking twice with one key is asking once.
     *
     * @return the request's number
     */
    public long ask(Actor actor, String submissionKey, DataRequestKind kind, String words) {
        if (!actor.signedIn()) {
            throw new Forbidden("a request about data by a visitor");
        }
        Account account = accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account"));
        LocalDate today = LondonTime.today(clock.instant());
        return take(
                actor,
                new AskAboutData(submissionKey, kind, words, account.fullName(), account.email(), today),
                account.id());
    }

    /** An administrator writes down a request that came by letter, e-mail or telephone. */
    public long record(Actor actor, AskAboutData command) {
        permissions.require(actor, Permission.HANDLE_DATA_REQUESTS);
        return take(actor, command, null);
    }

    private long take(Actor actor, AskAboutData command, Long accountId) {
        Invalid.check(command, validator);
        if (command.receivedOn().isAfter(LondonTime.today(clock.instant()))) {
            throw new Invalid("receivedOn", "The day on which the request came cannot be in the future");
        }
        if (command.receivedOn().isBefore(LondonTime.today(clock.instant()).minusYears(1))) {
            throw new Invalid("receivedOn", "Enter a day within the last year");
        }
        Optional<DataRequest> sentBefore = requests.findBySubmissionKey(command.submissionKey());
        if (sentBefore.isPresent()) {
            return sentBefore.get().id();
        }
        DataRequest request = new DataRequest(
                command.kind(),
                command.submissionKey(),
                accountId,
                command.requesterName(),
                EmailAddress.parse(command.requesterEmail()),
                command.words(),
                command.receivedOn(),
                clockOfTheLaw().answerBy(command.receivedOn()));
        requests.add(request);
        NewWork item = NewWork.of(WorkKind.DATA_REQUEST, SUBJECT, request.id()).begunOn(command.receivedOn());
        work.open(accountId == null ? item : item.waitedForBy(accountId));
        audit.record(actor, "ask-about-data", SUBJECT, request.id(), null, request.state());
        letters.received(request);
        return request.id();
    }

    /** What the person who is signed in has asked, newest first. */
    public List<DataRequestView> mine(Actor actor) {
        return actor.signedIn() ? views(requests.of(actor.accountId())) : List.of();
    }

    /** What is to be answered, the most urgent first. */
    public List<DataRequestView> open(Actor actor) {
        permissions.require(actor, Permission.HANDLE_DATA_REQUESTS);
        return views(requests.open(MOST));
    }

    /** What was answered or refused lately. */
    public List<DataRequestView> closed(Actor actor) {
        permissions.require(actor, Permission.HANDLE_DATA_REQUESTS);
        return views(requests.closed(MOST));
    }

    /** @throws NotFound if there is none of that number */
    public DataRequestView find(Actor actor, long id) {
        permissions.require(actor, Permission.HANDLE_DATA_REQUESTS);
        return requests.find(id).map(this::view).orElseThrow(() -> new NotFound(SUBJECT + " " + id));
    }

    private List<DataRequestView> views(List<DataRequest> found) {
        return found.stream().map(this::view).toList();
    }

    private DataRequestView view(DataRequest request) {
        String next = request.state().closed()
                ? ""
                : work.promise(WorkKind.DATA_REQUEST, request.id())
                        .map(Promise::sentence)
                        .orElse("");
        return DataRequestView.of(request, next);
    }

    /** It is the person themselves who asks. */
    public void confirmIdentity(Actor actor, long id) {
        change(actor, id, "confirm-identity", DataRequest::confirmIdentity);
    }

    /** Takes two months more; the person is told why, as the law wants within the first month. */
    public void extend(Actor actor, long id, String reason) {
        change(actor, id, "extend", request -> {
            String why = said("reason", reason, "Say why the request needs more time");
            if (!request.extendable()) {
                throw new Conflict("This request is closed or has been given more time already");
            }
            request.extend(why, clockOfTheLaw().answerByWhenExtended(request.receivedOn()));
            letters.extended(request);
        });
    }

    /** Ends a request with what the person is told. */
    public void answer(Actor actor, long id, String answer) {
        change(actor, id, "answer", request -> {
            String told = said("answer", answer, "Write what you tell the person");
            request.answer(told, clock.instant());
            close(request);
        });
    }

    /** Ends a request without doing what was asked; the person is told why and whom they can complain to. */
    public void refuse(Actor actor, long id, String reason) {
        change(actor, id, "refuse", request -> {
            String told = said("answer", reason, "Write why the request is refused");
            request.refuse(told, clock.instant());
            close(request);
        });
    }

    private void close(DataRequest request) {
        work.close(WorkKind.DATA_REQUEST, request.id());
        boolean canSignIn = request.accountId()
                .flatMap(accounts::find)
                .filter(account -> !account.erased())
                .isPresent();
        letters.closed(request, canSignIn);
    }

    private void change(Actor actor, long id, String action, Consumer<DataRequest> deed) {
        permissions.require(actor, Permission.HANDLE_DATA_REQUESTS);
        DataRequest request = requests.hold(id).orElseThrow(() -> new NotFound(SUBJECT + " " + id));
        DataRequestState before = request.state();
        try {
            deed.accept(request);
        } catch (IllegalTransition e) {
            throw new Conflict("This request is "
                    + request.state().label().toLowerCase(java.util.Locale.ROOT)
                    + " now. Somebody else may have dealt with it");
        }
        audit.record(actor, action, SUBJECT, id, before, request.state());
    }

    private static String said(String field, String words, String otherwise) {
        if (words == null || words.isBlank()) {
            throw new Invalid(field, otherwise);
        }
        if (words.length() > LONGEST_ANSWER) {
            throw new Invalid(field, "Use at most 4,000 characters");
        }
        return words;
    }

    private OneMonthClock clockOfTheLaw() {
        return new OneMonthClock(holidays.workingDays());
    }
}
