package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells ambassadors how their application goes, and when something of theirs comes to an end. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AmbassadorLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** The application is in. */
    public void applied(Ambassador ambassador, Account person) {
        mail(ambassador, person, now("applied"), "We have your application", """
                Thank you for offering to talk to pupils about your job.

                We have asked those whom you named. As soon as both your employment and your manager's agreement are confirmed, your area's coordinator decides within 5 working days. You see who has it at any time:

                %s
                """.formatted(own()));
    }

    /** Everything is confirmed; the coordinator has it. */
    public void complete(Ambassador ambassador, Account person, String promise) {
        mail(ambassador, person, now("complete"), "Everything is confirmed", """
                Your employment is confirmed, and your manager agrees. %s

                %s
                """.formatted(promise, own()));
    }

    /** The new employer has confirmed and agreed. */
    public void employerConfirmed(Ambassador ambassador, Account person) {
        mail(ambassador, person, now("employer"), "Your new employer agrees", """
                It is confirmed where you work now, and your manager there agrees that you give talks. Everything goes on as before.

                %s
                """.formatted(
                        configuration.addressOf("/talks")));
    }

    /** They are let in. */
    public void approved(Ambassador ambassador, Account person) {
        mail(ambassador, person, now("approved"), "Welcome: you are an ambassador", """
                Your coordinator has approved you. Schools can see your profile now:

                %s

                See which schools near you ask for a talk, and book one that suits you:

                %s

                Your safeguarding briefing holds until %s. We remind you before that.
                """.formatted(
                        configuration.addressOf("/ambassadors/" + ambassador.slug()),
                        configuration.addressOf("/talks"),
                        LondonTime.date(ambassador.standing().briefedUntil())));
    }

    /** They are not let in; the letter says why, how to put it right, and where to turn. */
    public void declined(Ambassador ambassador, Account person, DeclinedBecause reason, String words) {
        mail(ambassador, person, now("declined"), "We could not approve your application", """
                We are sorry: your coordinator could not approve your application to be an ambassador.

                %s %s

                %s

                You can change your answers and apply again at any time: %s

                If you think that this is wrong, tell us, and somebody who has not decided before looks at it again within 10 working days: %s
                """.formatted(
                reason.sentence(), words, reason.remedy(), own(), configuration.addressOf("/ambassadors/appeal")));
    }

    /** The coordinator needs something. */
    public void question(Ambassador ambassador, Account person) {
        mail(ambassador, person, now("question"), "Your coordinator needs something from you", """
                Before your coordinator can decide about your application, they need something from you. It stands here, and you can answer there:

                %s
                """.formatted(own()));
    }

    /** The briefing comes to an end, or has. @param stage tells the reminders of one briefing apart */
    public void renew(Ambassador ambassador, Account person, String stage, LocalDate today) {
        LocalDate until = ambassador.standing().briefedUntil();
        boolean over = today.isAfter(until);
        mail(
                ambassador,
                person,
                "briefing-" + ambassador.standing().briefedOn().orElseThrow() + "-" + stage,
                over ? "Your safeguarding briefing has ended" : "Please renew your safeguarding briefing",
                """
                Your safeguarding briefing %s. Renewing it takes about 10 minutes: read the page, and answer five questions.

                %s

                Talks that are booked stand in any case. %s
                """.formatted(
                        over ? "held until " + LondonTime.day(until) : "holds until " + LondonTime.day(until),
                        configuration.addressOf("/account/ambassador/briefing"),
                        today.isAfter(ambassador.standing().graceEnds())
                                ? "You can book new ones once you have renewed it."
                                : "You can book new ones without it until "
                                        + LondonTime.day(ambassador.standing().graceEnds()) + "."));
    }

    /** The new employer's agreement is due soon, and not there. One letter for each agreement. */
    public void agreementRunsOut(Ambassador ambassador, Account person) {
        LocalDate due = ambassador.standing().agreementDueOn().orElseThrow();
        mail(ambassador, person, "agreement-due-" + due, "Your new employer has not agreed yet", """
                You told us that you work elsewhere now. Nobody there has agreed yet that you give talks. They have until %s.

                Have a word with your manager, or name another one. Here you see who was asked, and can ask again:

                %s

                Talks that are booked stand in any case. After that day you can book no new ones until somebody has agreed.
                """.formatted(
                        LondonTime.day(due), own()));
    }

    /** The break is over. */
    public void back(Ambassador ambassador, Account person) {
        mail(ambassador, person, now("back"), "Welcome back", """
                The break that you asked for is over, and schools can see your profile again. Talks near you:

                %s

                Would you like a longer break? %s
                """.formatted(
                        configuration.addressOf("/talks"), configuration.addressOf("/account/ambassador/pause")));
    }

    /** They have left; what follows, and thanks. */
    public void left(Ambassador ambassador, Account person, boolean talksStand) {
        mail(ambassador, person, now("left"), "Thank you for being an ambassador", """
                You are no longer an ambassador, and your profile cannot be seen any more. Thank you for every pupil whom you have reached.

                %s

                If you would like to come back, apply again: what we know already is filled in. %s
                """.formatted(
                        talksStand
                                ? "The talks that are confirmed stand, as you wished. They are in your diary until they are over: "
                                        + configuration.addressOf("/diary")
                                : "Talks that you had booked are given back, and the schools have been told.",
                        configuration.addressOf("/ambassadors/join")));
    }

    private String own() {
        return configuration.addressOf("/account/ambassador");
    }

    /** Things that may happen several times are told each time. */
    private String now(String event) {
        return event + "-" + clock.instant().toEpochMilli();
    }

    private void mail(Ambassador ambassador, Account person, String event, String subject, String text) {
        outbox.mail(MailMessage.of(
                "ambassador-" + ambassador.id() + "-" + event,
                new EmailAddress(person.email()),
                subject,
                text.strip() + "\n"));
    }
}
