package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountLink;
import uk.nhs.talentforcare.account.AccountLinks;
import uk.nhs.talentforcare.account.LinkPurpose;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;

/**
 * Takes the answers of managers and of people at their work address. Neither needs an account: the link in the letter is
 * what they show. Looking changes nothing, because mail scanners open links.
 */
@Stateless
public class ManagerDesk {

    private static final int LONGEST_WORDS = 500;

    @Inject
    private AccountLinks links;

    @Inject
    private EmployerConfirmationRepository questions;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private EmployerChecks employer;

    @Inject
    private EmployerLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * What a manager reads.
     *
     * @param name whom it is about
     * @param manager who is asked
     * @param confirmsEmployment whether agreeing also says that they work there
     * @param until from when on the link no longer works
     */
    public record Question(
            String name,
            String firstName,
            String jobTitle,
            String workplace,
            String manager,
            boolean confirmsEmployment,
            Instant until) {}

    /** The question of a link; empty if it is used, too old, or nobody needs the answer any more. */
    public Optional<Question> look(String token) {
        return links.look(token, LinkPurpose.MANAGER_AGREEMENT)
                .flatMap(link -> open(link)
                        .flatMap(question -> ambassadors
                                .findByAccount(question.accountId())
                                .map(ambassador -> {
                                    Account person = employer.person(ambassador);
                                    return new Question(
                                            person.fullName(),
                                            person.firstName(),
                                            ambassador.jobTitle(),
                                            employer.workplace(ambassador),
                                            question.personName().orElse(""),
                                            employmentByManager(person.id()).isPresent(),
                                            link.expiresAt());
                                })));
    }

    /** The manager agrees. @return {@code false} if the link is of no use any more */
    public boolean agree(String token) {
        return answer(token, (ambassador, question) -> {
            employer.confirm(Actor.VISITOR, ambassador, question, EmploymentWay.MANAGER, null);
            employmentByManager(ambassador.accountId())
                    .ifPresent(employment ->
                            employer.confirm(Actor.VISITOR, ambassador, employment, EmploymentWay.MANAGER, null));
        });
    }

    /**
     * The manager does not agree.
     *
     * @param words what the ambassador reads besides; needed where the reason says nothing
     * @return {@code false} if the link is of no use any more
     */
    public boolean refuse(String token, Refusal why, String words) {
        if (why == null) {
            throw new Invalid("reason", "Choose a reason");
        }
        if (why == Refusal.OTHER && words.isBlank()) {
            throw new Invalid("words", "Write what your colleague should know");
        }
        if (words.length() > LONGEST_WORDS) {
            throw new Invalid("words", "The message must be 500 characters or fewer");
        }
        return answer(
                token,
                (ambassador, question) ->
                        employer.refuse(Actor.VISITOR, ambassador, question, why, words.isBlank() ? null : words));
    }

    /**
     * Whoever was asked is not the manager.
     *
     * @param name who is, empty if they do not say
     * @param email where that person is reached, empty likewise
     * @return {@code false} if the link is of no use any more
     */
    public boolean notMe(String token, String name, String email) {
        boolean another = !name.isEmpty() || !email.isEmpty();
        JoinChecks checks = new JoinChecks();
        String address = another ? checks.email("rightEmail", email) : null;
        if (another) {
            checks.text("rightName", name, 120, "Enter the manager’s name");
        }
        checks.done();
        return answer(token, (ambassador, question) -> {
            if (address != null
                    && (address.equals(question.personEmail().orElse(""))
                            || address.equals(employer.person(ambassador).email()))) {
                throw new Invalid("rightEmail", "Enter the address of the manager, not this one");
            }
            question.notThem(clock.instant());
            audit.record(
                    Actor.VISITOR,
                    "not-the-manager",
                    EmployerChecks.SUBJECT,
                    ambassador.id(),
                    ConfirmationState.ASKED,
                    question.state());
            letters.notTheManager(question, employer.person(ambassador), another);
            if (another) {
                employer.askManager(ambassador, name, address);
            }
        });
    }

    /** The first name of whose work address a link is about; empty if it is of no use any more. */
    public Optional<String> lookAtWorkAddress(String token) {
        return links.look(token, LinkPurpose.WORK_EMAIL)
                .filter(link -> employmentAt(link).isPresent())
                .flatMap(AccountLink::email);
    }

    /** Somebody reads mail at the work address. @return {@code false} if the link is of no use any more */
    public boolean confirmWorkAddress(String token) {
        Optional<AccountLink> link = links.redeem(token, LinkPurpose.WORK_EMAIL);
        Optional<EmployerConfirmation> question = link.flatMap(this::employmentAt);
        question.ifPresent(open -> employer.confirm(
                Actor.VISITOR, employer.ambassador(open.accountId()), open, EmploymentWay.WORK_EMAIL, null));
        return question.isPresent();
    }

    private Optional<EmployerConfirmation> employmentAt(AccountLink link) {
        return link.accountId()
                .flatMap(account -> questions.current(account, ConfirmationKind.EMPLOYMENT))
                .filter(question -> question.state() == ConfirmationState.ASKED
                        && question.way() == EmploymentWay.WORK_EMAIL
                        && question.personEmail().equals(link.email()));
    }

    private Optional<EmployerConfirmation> employmentByManager(long accountId) {
        return questions
                .current(accountId, ConfirmationKind.EMPLOYMENT)
                .filter(question -> question.state().open() && question.way() == EmploymentWay.MANAGER);
    }

    private Optional<EmployerConfirmation> open(AccountLink link) {
        return link.accountId()
                .flatMap(account -> questions.current(account, ConfirmationKind.AGREEMENT))
                .filter(question ->
                        question.state().open() && question.personEmail().equals(link.email()));
    }

    /** What an answer does. */
    @FunctionalInterface
    private interface Answer {
        void give(Ambassador ambassador, EmployerConfirmation question);
    }

    private boolean answer(String token, Answer answer) {
        Optional<EmployerConfirmation> question =
                links.redeem(token, LinkPurpose.MANAGER_AGREEMENT).flatMap(this::open);
        if (question.isEmpty()) {
            return false;
        }
        Ambassador ambassador = employer.ambassador(question.get().accountId());
        answer.give(ambassador, questions.lock(question.get().id()).orElseThrow());
        return true;
    }
}
