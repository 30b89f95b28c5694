package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountLinks;
import uk.nhs.talentforcare.account.IssuedLink;
import uk.nhs.talentforcare.account.LinkPurpose;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.LondonTime;

/** Asks an ambassador's manager, reminds them, and tells the ambassador what they answered. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EmployerLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private AccountLinks links;

    @Inject
    private Configuration configuration;

    /** The question, with a link that works once. Asking again makes a new link; earlier ones go on working. */
    public void askManager(EmployerConfirmation question, Account person, Ambassador ambassador, String workplace) {
        managersLetter(
                question, person, "Do you agree that a colleague talks to pupils about their job?", """
                %s (%s) would like to visit schools now and then and talk to pupils about working in health and care. They have named you as their manager at %s.

                A talk takes about an hour, in working time where you agree. It costs you nothing but that time. A member of school staff stays in the room throughout. The page says what it means for you.
                """.formatted(
                                person.fullName(), ambassador.jobTitle(), workplace));
    }

    /** A reminder; it carries the question again. */
    public void remindManager(EmployerConfirmation question, Account person, Ambassador ambassador, String workplace) {
        managersLetter(question, person, "Reminder: a colleague asks for your agreement", """
                %s (%s) would like to talk to pupils about their job, and waits for your answer as their manager at %s. It takes a minute.
                """.formatted(
                        person.fullName(), ambassador.jobTitle(), workplace));
    }

    private void managersLetter(EmployerConfirmation question, Account person, String subject, String text) {
        EmailAddress to = new EmailAddress(question.personEmail().orElseThrow());
        IssuedLink link = links.issue(LinkPurpose.MANAGER_AGREEMENT, person.id(), to);
        mail(question, to, subject, """
                Hello %s

                %s
                Please answer here, you need no account:

                %s

                The link works once, until %s. You can also say that you do not agree, or that you are not the manager.

                We have your name and address from %s, use them for this question alone, and remove them 30 days after your answer: %s
                """.formatted(
                        question.personName().orElse(""),
                        text,
                        link.address(),
                        LondonTime.day(link.expiresAt()),
                        person.firstName(),
                        configuration.addressOf("/privacy")));
    }

    /** A link to the work address: whoever reads mail there works there. */
    public void askAtWork(EmployerConfirmation question, Account person) {
        EmailAddress to = new EmailAddress(question.personEmail().orElseThrow());
        IssuedLink link = links.issue(LinkPurpose.WORK_EMAIL, person.id(), to);
        mail(question, to, "Confirm your work email address", """
                %s has given this address to show where they work, to become an ambassador for careers in health and care.

                If that is you, open this page and press the button, until %s:

                %s

                If it is not you, there is nothing to do.
                """.formatted(
                        person.firstName(), LondonTime.day(link.expiresAt()), link.address()));
    }

    /** The ambassador hears that somebody has agreed or confirmed. */
    public void confirmed(EmployerConfirmation question, Account person) {
        boolean agreement = question.kind() == ConfirmationKind.AGREEMENT;
        toAmbassador(
                question,
                person,
                agreement ? "Your manager agrees" : "It is confirmed where you work",
                agreement
                        ? "Your employer agrees that you give talks to pupils."
                        : "It is confirmed that you work where you say.");
    }

    /** The ambassador hears that their manager does not agree, and what they can do. */
    public void refused(EmployerConfirmation question, Account person) {
        String why = question.refusal().map(Refusal::sentence).orElse("");
        toAmbassador(question, person, "Your manager does not agree", """
                We are sorry: your employer does not agree that you give talks at present. %s %s

                You may want to speak with them. You can ask the same person again, or name somebody else who may agree.
                """.formatted(
                why, question.words().orElse("")).strip());
    }

    /** The ambassador hears that they named somebody else than their manager. */
    public void notTheManager(EmployerConfirmation question, Account person, boolean askedAnother) {
        toAmbassador(
                question,
                person,
                "The person you named is not your manager",
                askedAnother
                        ? "The person whom you named is not your manager, and has told us who is. We have asked them."
                        : "The person whom you named says that they are not your manager. Please name the right one.");
    }

    /** The ambassador hears that nobody answered, and who has it now. */
    public void passedOn(EmployerConfirmation question, Account person, String promise) {
        toAmbassador(question, person, "Your manager has not answered", """
                Your manager has not answered our letter and two reminders, so we have passed it on. %s

                There is nothing for you to do. You can also name another manager.
                """.formatted(promise)
                .strip());
    }

    private void toAmbassador(EmployerConfirmation question, Account person, String subject, String text) {
        mail(question, new EmailAddress(person.email()), subject, """
                %s

                %s
                """.formatted(
                        text, configuration.addressOf("/account/ambassador")));
    }

    private void mail(EmployerConfirmation question, EmailAddress to, String subject, String text) {
        outbox.mail(MailMessage.of(
                "employer-" + question.id() + "-" + question.sentAgain(), to, subject, text.strip() + "\n"));
    }
}
