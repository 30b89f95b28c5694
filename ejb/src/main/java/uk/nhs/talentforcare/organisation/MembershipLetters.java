package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.waiting.Promise;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** Tells those concerned of each wish to belong: the person, the confirmed colleagues, the office. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MembershipLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private WorkQueue work;

    @Inject
    private Configuration configuration;

    /** The wish is in: the person hears who has it, colleagues that they can confirm. */
    public void asked(MembershipRequest request, Account person) {
        String promise = work.promise(WorkKind.MEMBERSHIP_REQUEST, request.id())
                .map(Promise::sentence)
                .orElse("");
        mail(request, "asked", person.email(), "We have your request", """
                You have asked to be %s.

                %s Until then you can look around%s

                %s
                """.formatted(
                        wish(request),
                        promise,
                        request.role() == Role.SCHOOL_CONTACT
                                ? ", and draft a request for a talk:\n\n" + configuration.addressOf("/talks/request")
                                        + "\n\nWho has your request:"
                                : ".",
                        page(request)));
        for (Account colleague : colleagues(request)) {
            mail(request, "asked-" + colleague.id(), colleague.email(), "Do you know this colleague?", """
                    %s asks to be %s, as you are. If you know them, you can confirm them; if you do not, please tell us.

                    %s
                    """.formatted(
                            person.shortName(), wish(request), decision(request)));
        }
    }

    /** The person belongs from now on; colleagues and the office are told of it. */
    public void confirmed(MembershipRequest request, Account person) {
        mail(request, "confirmed", person.email(), "You are confirmed", """
                Welcome. You are now %s.

                %s
                """.formatted(
                        wish(request), configuration.addressOf("/account")));
        String text = """
                %s is now %s on Talent for Care, the campaign for careers in health and care. If that is not right, please tell us at once:

                %s
                """.formatted(person.shortName(), wish(request), configuration.addressOf("/contact"));
        for (Account colleague : colleagues(request)) {
            mail(request, "told-" + colleague.id(), colleague.email(), "A new colleague is confirmed", text);
        }
        request.organisationId()
                .flatMap(organisations::find)
                .flatMap(Organisation::officeEmail)
                .ifPresent(office ->
                        mail(request, "told-office", office.value(), "Somebody now acts for your organisation", text));
    }

    /** The person could not be confirmed, and why. */
    public void declined(MembershipRequest request, Account person) {
        String reason = request.declineReason().map(DeclineReason::sentence).orElse("");
        mail(request, "declined", person.email(), "We could not confirm you", """
                We could not confirm that you are %s.

                %s %s

                If this is a mistake, please ask again or get in touch:

                %s
                """.formatted(
                        wish(request), reason, request.declineText().orElse(""), configuration.addressOf("/contact")));
    }

    /** The code for the published office address. */
    public void code(MembershipRequest request, EmailAddress office, Account person, String code) {
        mail(
                request,
                "code-" + request.codeSentAt().orElseThrow().toEpochMilli(),
                office.value(),
                "A code for a member of your staff",
                """
                %s asks to be %s on Talent for Care, the campaign for careers in health and care.

                If this person works for you, please give them this code: %s

                If nobody of that name works for you, please give the code to nobody and tell us:

                %s
                """.formatted(person.fullName(), wish(request), code, configuration.addressOf("/contact")));
    }

    private List<Account> colleagues(MembershipRequest request) {
        Role vouching = request.role() == Role.SCHOOL_CONTACT ? Role.SCHOOL_CONTACT : Role.LOCAL_LEAD;
        return request
                .organisationId()
                .map(organisation -> accounts.colleagues(vouching, organisation))
                .orElse(List.of())
                .stream()
                .filter(colleague -> colleague.id() != request.accountId())
                .toList();
    }

    private String wish(MembershipRequest request) {
        String role = request.role().label().toLowerCase(Locale.UK);
        String article = "aeiou".indexOf(role.charAt(0)) >= 0 ? "an " : "a ";
        return article
                + role
                + request.organisationId()
                        .flatMap(organisations::find)
                        .map(organisation -> " of " + organisation.name())
                        .orElse("");
    }

    private String page(MembershipRequest request) {
        return configuration.addressOf("/account/membership/" + request.id());
    }

    private String decision(MembershipRequest request) {
        return configuration.addressOf("/workspace/members/" + request.id());
    }

    private void mail(MembershipRequest request, String event, String to, String subject, String text) {
        outbox.mail(MailMessage.of(
                "membership-" + request.id() + "-" + event, new EmailAddress(to), subject, text.strip() + "\n"));
    }
}
