package uk.nhs.talentforcare.privacy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.LondonTime;

/** What people hear about their requests. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DataRequestLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private Configuration configuration;

    public void received(DataRequest request) {
        mail(request, "received", "We have your request about your data", """
                You will hear from us by %s.

                You can see how it stands when you sign in:

                %s
                """.formatted(
                        LondonTime.day(request.dueOn()), configuration.addressOf("/account/data")));
    }

    public void extended(DataRequest request) {
        mail(request, "extended", "Your request about your data takes longer", """
                You will hear from us by %s. Why it takes longer:

                %s

                You may complain to the Information Commissioner's Office:

                https://ico.org.uk/make-a-complaint/
                """.formatted(
                LondonTime.day(request.dueOn()), request.extendedReason().orElse("")));
    }

    /** Whoever can sign in reads the answer there, where nobody else can; the others get it by e-mail. */
    public void closed(DataRequest request, boolean canSignIn) {
        boolean refused = request.state() == DataRequestState.REFUSED;
        String answer = canSignIn
                ? "Sign in to read it:\n\n" + configuration.addressOf("/account/data")
                : request.answer().orElse("");
        mail(
                request,
                "closed",
                refused ? "We cannot do what you asked about your data" : "The answer to your request about your data",
                """
                %s

                If you are not happy with it, write to %s, or complain to the Information Commissioner's Office:

                https://ico.org.uk/make-a-complaint/
                """.formatted(answer, configuration.identity().dataProtectionContact()));
    }

    private void mail(DataRequest request, String what, String subject, String text) {
        outbox.mail(MailMessage.of(
                "data-request-" + request.id() + "-" + what,
                EmailAddress.parse(request.requesterEmail()),
                subject,
                text));
    }
}
