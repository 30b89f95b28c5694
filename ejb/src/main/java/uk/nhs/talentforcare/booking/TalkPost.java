package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkHolders;
import uk.nhs.talentforcare.waiting.WorkKind;

/**
 * Carries letters about a talk to the outbox, in the transaction of the change: to whom, under which key, so that none is
 * sent twice, and with which calendar entry. A letter says what has happened, who has it now and by when, and links to
 * the page; it names the school and the talk, never a person's details.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TalkPost {

    private static final int LONGEST_SUBJECT = 200;

    @Inject
    private Outbox outbox;

    @Inject
    private AccountRepository accounts;

    @Inject
    private WorkHolders holders;

    @Inject
    private TalkWords words;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** What a letter says. */
    public record Letter(String subject, String text) {}

    /**
     * Tells both sides of a booking, with its calendar entry.
     *
     * @param event what has happened, once for a booking
     */
    public void bothSides(Talk talk, Booking booking, String event, Letter school, Letter ambassador) {
        String what = "booking-" + booking.id() + "-" + event;
        for (Account contact : schoolSide(talk)) {
            send(contact, key(talk, what, contact), school.subject(), school.text(), entry(talk, booking));
        }
        Account speaker = speaker(booking);
        send(speaker, key(talk, what, speaker), ambassador.subject(), ambassador.text(), entry(talk, booking));
    }

    /** Tells the school. @param event what has happened, once for a talk */
    public void toSchool(Talk talk, String event, String subject, String text) {
        for (Account contact : schoolSide(talk)) {
            send(contact, key(talk, event, contact), subject, text, null);
        }
    }

    /** Tells one person. @param event what has happened, once for a talk */
    public void toPerson(Talk talk, Account person, String event, String subject, String text) {
        send(person, key(talk, event, person), subject, text, null);
    }

    /** Tells an ambassador who is invited. @param event what has happened, once for an invitation */
    public void toInvited(Talk talk, Invitation invitation, String event, String subject, String text) {
        Account invited = accounts.find(invitation.ambassador().accountId()).orElseThrow();
        toPerson(talk, invited, "invitation-" + invitation.id() + "-" + event, subject, text);
    }

    /** Tells the ambassador. @param event what has happened, once for a talk */
    public void toAmbassador(Talk talk, Booking booking, String event, String subject, String text) {
        Account speaker = speaker(booking);
        send(speaker, key(talk, event, speaker), subject, text, null);
    }

    /** Tells one person. @param event what has happened, once for a talk and the person */
    public void toAccount(Talk talk, long accountId, String event, String subject, String text) {
        Account account = accounts.find(accountId).orElseThrow();
        send(account, key(talk, event, account), subject, text, null);
    }

    /**
     * Tells whoever looks after the school's area today: its coordinators, for one who is away whoever stands in, else the
     * deputy, else the national team.
     *
     * @param event what has happened, once for a talk */
    public void toCoordinators(Talk talk, String event, String subject, String text) {
        for (Account coordinator : coordinators(talk)) {
            send(coordinator, key(talk, event, coordinator), subject, text, null);
        }
    }

    /** Whoever asked; if they have left, every colleague; if nobody is left, the area's coordinators. */
    private List<Account> schoolSide(Talk talk) {
        List<Account> contacts =
                accounts.colleagues(Role.SCHOOL_CONTACT, talk.request().organisationId());
        List<Account> asker = contacts.stream()
                .filter(contact -> contact.id() == talk.request().requestedBy())
                .toList();
        return Stream.of(asker, contacts, coordinators(talk))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Account> coordinators(Talk talk) {
        Organisation school = words.school(talk);
        return holders.of(
                NewWork.of(WorkKind.SCHOOL_WITHOUT_CONTACT, "talk", talk.id())
                        .belongingTo(school.id(), school.localAreaCode().orElse(null)),
                LondonTime.today(clock.instant()));
    }

    private Account speaker(Booking booking) {
        return accounts.find(booking.ambassador().accountId()).orElseThrow();
    }

    private void send(Account to, String key, String subject, String text, TalkCalendar.Entry entry) {
        EmailAddress address = new EmailAddress(to.email());
        String calendar = entry == null
                ? null
                : new TalkCalendar(new EmailAddress(configuration.mail().from()))
                        .write(entry, address, clock.instant());
        outbox.mail(new MailMessage(
                key,
                address,
                subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject,
                text.strip() + "\n",
                null,
                calendar,
                entry == null ? null : entry.method()));
    }

    private TalkCalendar.Entry entry(Talk talk, Booking booking) {
        Organisation school = words.school(talk);
        String place = Stream.of(
                        booking.arrangements().map(Arrangements::room).orElse(""),
                        school.name(),
                        school.town() == null ? "" : school.town())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return new TalkCalendar.Entry(
                booking.calendarUid(),
                booking.calendarSequence(),
                booking.time(),
                "Talk: " + talk.request().title(),
                booking.format().inPerson() ? place : "Online",
                words.address(talk),
                booking.confirmedAt().isPresent(),
                booking.endedAt().isPresent());
    }

    private static String key(Talk talk, String event, Account to) {
        return "talk-" + talk.id() + "-" + event + "-" + to.id();
    }
}
