package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.LondonTime;

/** The e-mails about an account. None holds anything of the person, not even what they typed: only links and times. */
@ApplicationScoped
public class AccountLetters {

    private static final String NOT_YOU = "If this was not you, do nothing: nobody can use your address without it.";

    private Configuration configuration;

    /** For the container. */
    protected AccountLetters() {}

    @Inject
    public AccountLetters(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Asks somebody who signed up to confirm the address. */
    MailMessage verify(EmailAddress to, IssuedLink link) {
        return letter(to, "Confirm your email address", """
                Someone, we hope you, has signed up to Talent for Care with this email address.

                To confirm that it is yours, open this page and press the button:
                %s

                The link works once, until %s.

                %s""".formatted(link.address(), until(link), NOT_YOU));
    }

    /** Answers a sign-up with an address that has an account: the page said the same as to everybody. */
    MailMessage alreadyHere(EmailAddress to, IssuedLink wayIn, boolean byPassword) {
        String how = byPassword
                ? "If you have forgotten your password, choose a new one here:"
                : "You have no password. To sign in, open this page and press the button:";
        return letter(to, "You already have an account", """
                Someone tried to sign up to Talent for Care with this email address. You already have an account, so \
                there is no need to: sign in at
                %s

                %s
                %s

                The link works once, until %s. To take part in another way too, sign in and open "Your account".

                If this was not you, do nothing.""".formatted(
                        configuration.addressOf("/sign-in"), how, wayIn.address(), until(wayIn)));
    }

    /** Lets somebody choose a new password. */
    MailMessage reset(EmailAddress to, IssuedLink link) {
        return letter(to, "Choose a new password", """
                Someone, we hope you, has asked to choose a new password for Talent for Care.

                To choose one, open this page:
                %s

                The link works once, until %s. Your password stays as it is until then.

                If this was not you, do nothing.""".formatted(link.address(), until(link)));
    }

    /** Lets somebody in who has no password. */
    MailMessage signIn(EmailAddress to, IssuedLink link) {
        return letter(to, "Your link to sign in", """
                To sign in to Talent for Care, open this page and press the button:
                %s

                The link works once, until %s. You do not need a password.

                Do not pass this email on: whoever has the link can sign in as you.

                If you did not ask for it, do nothing.""".formatted(link.address(), until(link)));
    }

    /** Answers whoever asked to be let in with an address that has no account: the page said the same as to everybody. */
    MailMessage nobodyHere(EmailAddress to) {
        return letter(
                to, "There is no account with this email address", """
                Someone, perhaps you, has asked to sign in to Talent for Care with this email address. There is no \
                account with it.

                Perhaps you used another address. If you have no account yet, you can sign up here:
                %s

                If this was not you, do nothing.""".formatted(configuration.addressOf("/sign-up")));
    }

    MailMessage suspended(EmailAddress to) {
        return letter(to, "Your account is suspended", """
                Someone, perhaps you, has asked to sign in to Talent for Care with this email address. Its account is \
                suspended for now.

                To find out why and what happens next, contact us:
                %s""".formatted(configuration.addressOf("/contact")));
    }

    MailMessage passwordChanged(EmailAddress to) {
        return letter(to, "Your password was changed", """
                The password of your account at Talent for Care was changed. You have been signed out everywhere else.

                If this was not you, choose a new one at once and tell us:
                %s
                %s""".formatted(
                        configuration.addressOf("/reset"), configuration.addressOf("/contact")));
    }

    /** Asks whoever reads the new address whether it is theirs. */
    MailMessage confirmNewAddress(EmailAddress to, IssuedLink link) {
        return letter(to, "Confirm your new email address", """
                Someone, we hope you, wants to use this email address for their account at Talent for Care.

                To confirm it, open this page and press the button:
                %s

                The link works once, until %s. Until then the old address stays.

                If this was not you, do nothing.""".formatted(link.address(), until(link)));
    }

    /** Tells whoever reads the address that another account cannot have it. */
    MailMessage addressTaken(EmailAddress to) {
        return letter(
                to, "This email address already has an account", """
                Someone, perhaps you, wanted to use this email address for another account at Talent for Care. It has \
                an account already, so nothing was changed.

                If you have two accounts and need one, contact us:
                %s

                If this was not you, do nothing.""".formatted(configuration.addressOf("/contact")));
    }

    /** Warns the present address before anything is changed. */
    MailMessage changeAsked(EmailAddress to) {
        return letter(
                to, "A new email address was asked for", """
                Someone who knows your password has asked to change the email address of your account at Talent for \
                Care. Nothing is changed until the new address is confirmed.

                If this was not you, change your password at once:
                %s""".formatted(configuration.addressOf("/account/password")));
    }

    /** Tells the old address, with a way back. */
    MailMessage addressLeft(EmailAddress to, IssuedLink undo) {
        return letter(to, "The email address of your account was changed", """
                Your account at Talent for Care now has another email address. We no longer write to this one.

                If this was not you, take it back here and choose a new password:
                %s

                The link works once, until %s.""".formatted(undo.address(), until(undo)));
    }

    MailMessage addressTakenUp(EmailAddress to) {
        return letter(to, "This is now the email address of your account", """
                From now on you sign in to Talent for Care with this email address, and we write to you here. We have \
                told your old address too.

                %s""".formatted(
                        configuration.addressOf("/account")));
    }

    /** Lets the first administrator of a deployment in. */
    MailMessage firstAdministrator(EmailAddress to, IssuedLink link) {
        return letter(to, "You are the administrator of this site", """
                %s has made you the first administrator of Talent for Care.

                To choose your password, open this page:
                %s

                The link works once, until %s. After that, ask for another one here:
                %s""".formatted(
                        configuration.identity().organisation(),
                        link.address(),
                        until(link),
                        configuration.addressOf("/reset")));
    }

    private MailMessage letter(EmailAddress to, String subject, String text) {
        String signed = text + "\n\nTalent for Care\n" + configuration.addressOf("/contact");
        return MailMessage.of("account:" + UUID.randomUUID(), to, subject, signed);
    }

    private static String until(IssuedLink link) {
        return LondonTime.at(link.expiresAt());
    }
}
