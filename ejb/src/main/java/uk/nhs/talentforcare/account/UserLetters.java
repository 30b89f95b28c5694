package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.ForServices;

/** Tells people what an administrator decided about their account and why, and others whom it concerns. */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UserLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Configuration configuration;

    /** @param factorMissing whether the role lies still until a second factor is set up */
    public void roleGiven(Account account, RoleRules.Sound role, boolean factorMissing, Because because) {
        String first = account.passwordHash().isEmpty()
                ? "\n\nYou need a password for it. Choose one here:\n" + configuration.addressOf("/reset")
                : "";
        String factor = factorMissing
                ? "\n\nThe role needs a second factor. It lies still until you set one up, once you are signed in:\n"
                        + configuration.addressOf("/account/second-factor")
                : "";
        toPerson(
                account,
                because,
                "You have a new role",
                "You are given a role: " + role.words() + ".",
                first + factor + "\n\nSee what you may do:\n" + configuration.addressOf("/account"));
    }

    /** Colleagues and the published office address hear of everybody who begins to act for an organisation. */
    public void tellOrganisation(Account account, RoleRules.Sound role, Because because) {
        Organisation organisation = organisations.find(role.organisationId()).orElseThrow();
        String text = account.shortName() + " is now " + role.role().label().toLowerCase(java.util.Locale.UK) + " of "
                + organisation.name() + ". If that is not right, please tell us at once:\n\n"
                + configuration.addressOf("/contact");
        for (Account colleague : accounts.colleagues(role.role(), role.organisationId())) {
            if (!colleague.id().equals(account.id())) {
                mail(because.key() + "-" + colleague.id(), colleague.email(), "You have a new colleague", text);
            }
        }
        organisation
                .officeEmail()
                .ifPresent(office -> mail(
                        because.key() + "-office", office.value(), "Somebody now acts for your organisation", text));
    }

    public void roleEnded(Account account, String role, Because because) {
        toPerson(
                account,
                because,
                "A role of yours has ended",
                "You no longer have this role: " + role + ". Others have the work from now on.",
                "");
    }

    public void suspended(Account account, Because because) {
        toPerson(
                account,
                because,
                "Your account is suspended",
                "Your account is suspended. You were signed out everywhere and cannot sign in for now.",
                "");
    }

    public void restored(Account account, Because because) {
        toPerson(
                account,
                because,
                "You can sign in again",
                "Your account is no longer suspended.",
                "\n\nSign in here:\n" + configuration.addressOf("/sign-in"));
    }

    public void signedOut(Account account, Because because) {
        toPerson(
                account,
                because,
                "You were signed out everywhere",
                "An administrator has ended all your sessions. You can sign in again.",
                "\n\nSign in here:\n" + configuration.addressOf("/sign-in"));
    }

    /** Tells who lets somebody in again whom another had suspended: they may know more. */
    public void tellSuspender(Account suspender, Account account, Because because) {
        mail(
                because.key() + "-suspender",
                suspender.email(),
                "Somebody whom you suspended is let in again",
                account.shortName() + " can sign in again. If that must not be, suspend them again and tell us:\n\n"
                        + configuration.addressOf("/contact"));
    }

    /**
     * Tells everybody who reads concerns that somebody begins or stops to.
     *
     * @param what such as "can read concerns from now on, as Safeguarding lead, Wessex"
     */
    public void tellReadersOfConcerns(Actor by, Account account, String what, Because because) {
        Map<Long, Account> readers = new LinkedHashMap<>();
        Permission.READ_CONCERNS
                .roles()
                .forEach(role -> accounts.holding(role).forEach(reader -> readers.put(reader.id(), reader)));
        String decider = by.accountId() == account.id() ? "themselves" : "an administrator";
        readers.values().stream()
                .filter(reader -> !reader.id().equals(account.id()))
                .forEach(reader -> mail(
                        because.key() + "-reader-" + reader.id(),
                        reader.email(),
                        "Who reads concerns has changed",
                        account.shortName() + " " + what + ". This was decided by " + decider
                                + ".\n\nSee who it is and why, and act at once if it must not be:\n"
                                + configuration.addressOf("/workspace/concerns")));
    }

    private void toPerson(Account account, Because because, String subject, String what, String next) {
        mail(
                because.key(),
                account.email(),
                subject,
                "Hello " + account.firstName() + ",\n\n" + what + "\n\nWhy: " + because.reason() + next
                        + "\n\nIf you think that this is a mistake, tell us:\n"
                        + configuration.addressOf("/contact"));
    }

    private void mail(String key, String to, String subject, String text) {
        outbox.mail(MailMessage.of("decision-" + key, EmailAddress.parse(to), subject, text + "\n"));
    }
}
