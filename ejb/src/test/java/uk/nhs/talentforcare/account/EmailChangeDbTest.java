package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.account.AccountTestPeople.HOME;
import static uk.nhs.talentforcare.account.AccountTestPeople.NOW;
import static uk.nhs.talentforcare.account.AccountTestPeople.account;
import static uk.nhs.talentforcare.account.AccountTestPeople.does;
import static uk.nhs.talentforcare.account.AccountTestPeople.find;
import static uk.nhs.talentforcare.account.AccountTestPeople.mailTo;
import static uk.nhs.talentforcare.account.AccountTestPeople.someEmail;
import static uk.nhs.talentforcare.account.AccountTestPeople.tokenFor;
import static uk.nhs.talentforcare.account.AccountTestPeople.with;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;

/** Moving an account to another address, and getting it back from whoever moved it. */
class EmailChangeDbTest {

    private static final String PASSWORD = "kettle harbour violin";

    private final EmailAddress old = someEmail();
    private final EmailAddress fresh = someEmail();
    private final long id = account(old, PASSWORD);

    @Test
    void movesOnceTheNewAddressIsConfirmedAndTellsBoth() {
        assertThat(ask(PASSWORD, fresh)).isTrue();
        assertThat(find(id).email()).as("until then").isEqualTo(old.value());
        assertThat(mailTo(old))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("A new email address was asked for"));

        assertThat(confirm(tokenFor(fresh))).isTrue();

        assertThat(find(id).email()).isEqualTo(fresh.value());
        assertThat(mailTo(old))
                .last()
                .satisfies(
                        mail -> assertThat(mail.subject()).isEqualTo("The email address of your account was changed"));
        assertThat(mailTo(fresh))
                .last()
                .satisfies(
                        mail -> assertThat(mail.subject()).isEqualTo("This is now the email address of your account"));
    }

    @Test
    void needsTheCurrentPassword() {
        assertThatThrownBy(() -> ask("a guess at it", fresh))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.errors()).containsOnlyKeys("current"));
        assertThat(mailTo(fresh)).isEmpty();
    }

    @Test
    void tenWrongGuessesAreEnough() {
        for (int guess = 0; guess < 10; guess++) {
            int attempt = guess;
            assertThatThrownBy(() -> askKeepingCount("guess number " + attempt)).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> ask(PASSWORD, fresh))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.errors().get("current")).contains("too many attempts"));
    }

    @Test
    void doesNotTellWhetherTheNewAddressHasAnAccount() {
        EmailAddress taken = someEmail();
        account(taken, PASSWORD);

        assertThat(ask(PASSWORD, taken)).isTrue();

        assertThat(mailTo(taken))
                .singleElement()
                .satisfies(mail -> assertThat(mail.textBody()).doesNotContain("/account/email/confirm/"));
        assertThat(find(id).email()).isEqualTo(old.value());
    }

    @Test
    void theOldAddressTakesItBackWithinAWeek() {
        ask(PASSWORD, fresh);
        confirm(tokenFor(fresh));
        String undo = tokenFor(old);

        assertThat(undo(undo, NOW.plus(Duration.ofDays(6)))).isTrue();

        assertThat(find(id).email()).isEqualTo(old.value());
        assertThat(mailTo(old))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Choose a new password"));
        assertThat(undo(undo, NOW)).as("again").isFalse();
    }

    @Test
    void aWeekLaterItIsTooLate() {
        ask(PASSWORD, fresh);
        confirm(tokenFor(fresh));
        assertThat(undo(tokenFor(old), NOW.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void whoeverMovedItTwiceCannotTakeItBackFromTheOwner() {
        EmailAddress further = someEmail();
        ask(PASSWORD, fresh);
        confirm(tokenFor(fresh));
        String owners = tokenFor(old);
        ask(PASSWORD, further);
        confirm(tokenFor(further));
        String attackers = tokenFor(fresh);

        assertThat(undo(owners, NOW)).isTrue();
        assertThat(undo(attackers, NOW)).isFalse();
        assertThat(find(id).email()).isEqualTo(old.value());
    }

    @Test
    void aResetLinkOnItsWayToTheOldAddressIsWorthNothing() {
        with(SignInHelp.class, NOW, (help, all) -> help.send(old.value(), HOME));
        String reset = tokenFor(old);
        ask(PASSWORD, fresh);
        confirm(tokenFor(fresh));

        assertThat(does(PasswordReset.class, NOW, resets -> resets.works(reset)))
                .isFalse();
    }

    @Test
    void nobodyGetsAnAddressThatGotAnAccountMeanwhile() {
        ask(PASSWORD, fresh);
        String token = tokenFor(fresh);
        account(fresh, PASSWORD);

        assertThat(confirm(token)).isFalse();
    }

    private boolean ask(String password, EmailAddress to) {
        return with(
                EmailChange.class, NOW, (change, all) -> change.ask(Actor.of(find(id)), password, to.value(), HOME));
    }

    /** In the container a wrong guess is counted in a transaction of its own; here the outer one must not roll back. */
    private void askKeepingCount(String guess) {
        Invalid refused = with(EmailChange.class, NOW, (change, all) -> {
            try {
                change.ask(Actor.of(find(id)), guess, fresh.value(), HOME);
                return null;
            } catch (Invalid e) {
                return e;
            }
        });
        if (refused != null) {
            throw refused;
        }
    }

    private static boolean confirm(String token) {
        return with(EmailChange.class, NOW, (change, all) -> change.confirm(token));
    }

    private static boolean undo(String token, Instant now) {
        return with(EmailChange.class, now, (change, all) -> change.undo(token));
    }
}
