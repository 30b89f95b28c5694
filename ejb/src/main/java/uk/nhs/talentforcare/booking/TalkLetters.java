package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Tells both sides of each change to a talk, in the transaction of the change. Every letter says what has happened, who
 * has it now and by when, and links to the page; it names the school and the talk, never a person's details.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TalkLetters {

    private static final int LONGEST_SUBJECT = 200;

    @Inject
    private Outbox outbox;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** The school has asked: the request is on offer. */
    public void asked(Talk talk) {
        toSchool(
                talk,
                "asked",
                "Your request for a talk is open: " + talk.request().title(),
                """
                Your request "%s" is now offered to ambassadors near you.

                If an ambassador books it, we e-mail you and ask you to confirm. If nobody has by the end of %s, we close it and tell you.

                %s
                """.formatted(title(talk), LondonTime.day(Deadlines.lastDayOf(talk.closesAt())), address(talk)));
    }

    /** An ambassador has booked it: the school has to confirm. */
    public void booked(Talk talk, Booking booking) {
        String by = LondonTime.day(deadlines().confirmBy(booking.bookedAt(), booking.time()));
        bothSides(
                talk,
                booking,
                "booked",
                new Words(
                        "An ambassador has booked your talk: " + talk.request().title(),
                        """
                        An ambassador has booked "%s" for %s.

                        Please confirm by %s: say where the talk is, how to arrive and who meets the ambassador. If you cannot have it then, withdraw the request on the same page.

                        %s
                        """.formatted(title(talk), when(booking), by, address(talk))),
                new Words("You have booked a talk: " + talk.request().title(), """
                        You have booked "%s" at %s for %s.

                        The school is asked to confirm by %s. If it has not by then, your area's coordinator steps in. We e-mail you either way.

                        If you cannot give the talk, release it so that somebody else can:

                        %s
                        """.formatted(
                                title(talk), school(talk).name(), when(booking), by, address(talk))));
    }

    /** The school has said yes. */
    public void confirmed(Talk talk, Booking booking) {
        bothSides(
                talk,
                booking,
                "confirmed",
                new Words("Confirmed: " + talk.request().title(), """
                        You have confirmed "%s" for %s. There is nothing to do until the day.

                        How to reach the ambassador is now on the talk's page. The day after, we ask you to record what happened.

                        %s
                        """.formatted(
                                title(talk), when(booking), address(talk))),
                new Words("Your talk is confirmed: " + talk.request().title(), confirmationText(talk, booking)));
    }

    /** What the ambassador is sent when the school confirms, for showing it before it is sent. */
    public String confirmationText(Talk talk, Booking booking) {
        return """
                %s has confirmed your talk "%s" for %s. There is nothing to do until the day.

                Where it is, how to arrive and who meets you are now on the talk's page. A member of school staff stays in the room throughout.

                %s
                """.formatted(school(talk).name(), title(talk), when(booking), address(talk));
    }

    /** The ambassador has given it back: it is on offer again. */
    public void released(Talk talk, Booking booking) {
        bothSides(
                talk,
                booking,
                "released",
                new Words("Your talk is open again: " + talk.request().title(), """
                        The ambassador who had booked "%s" cannot give it. It is offered to other ambassadors again, until the end of %s.

                        There is nothing for you to do.

                        %s
                        """.formatted(
                                title(talk), LondonTime.day(Deadlines.lastDayOf(talk.closesAt())), address(talk))),
                new Words("You have released a talk: " + talk.request().title(), """
                        You have released "%s" on %s. It is offered to other ambassadors again, and your diary is free.

                        %s
                        """.formatted(
                                title(talk), when(booking), configuration.addressOf("/talks"))));
    }

    /** The school no longer wants it, and nobody had booked it. */
    public void withdrawn(Talk talk) {
        toSchool(
                talk,
                "withdrawn",
                "You have withdrawn a request: " + talk.request().title(),
                """
                Your request "%s" is withdrawn. No ambassador had booked it, so nobody else needs to know.

                %s
                """.formatted(title(talk), address(talk)));
    }

    /** The school no longer wants it, and an ambassador had booked it. */
    public void withdrawn(Talk talk, Booking booking) {
        bothSides(
                talk,
                booking,
                "withdrawn",
                new Words("You have withdrawn a request: " + talk.request().title(), """
                        Your request "%s" is withdrawn. We have told the ambassador who had booked it.

                        %s
                        """.formatted(
                                title(talk), address(talk))),
                new Words("A talk is off: " + talk.request().title(), """
                        %s has withdrawn its request "%s", which you had booked for %s. Your diary is free again.

                        Other schools near you would like a talk:

                        %s
                        """.formatted(
                                school(talk).name(), title(talk), when(booking), configuration.addressOf("/talks"))));
    }

    /** Either side has called a confirmed talk off. */
    public void cancelled(Talk talk, Booking booking) {
        boolean offeredAgain = talk.state() == TalkState.OPEN;
        boolean bySchool = booking.ending().orElseThrow() == BookingEnding.CANCELLED_BY_SCHOOL;
        String next = offeredAgain
                ? "It is offered to other ambassadors again, until the end of "
                        + LondonTime.day(Deadlines.lastDayOf(talk.closesAt())) + "."
                : bySchool
                        ? "Nobody else is asked to do anything."
                        : "There is no time left to offer it again. You can ask for a new talk.";
        bothSides(
                talk,
                booking,
                "cancelled",
                new Words("Cancelled: " + talk.request().title(), """
                        "%s" on %s is cancelled%s.

                        %s

                        %s
                        """.formatted(
                                title(talk), when(booking), bySchool ? "" : " by the ambassador", next, address(talk))),
                new Words("Cancelled: " + talk.request().title(), """
                        "%s" at %s on %s is cancelled%s. Your diary is free again.

                        %s
                        """.formatted(
                                title(talk),
                                school(talk).name(),
                                when(booking),
                                bySchool ? " by the school" : "",
                                configuration.addressOf("/talks"))));
    }

    /** One side proposes a new time: the other has to answer. */
    public void proposed(Talk talk, TimeProposal proposal) {
        String by = LondonTime.day(deadlines().answerBy(proposal.proposedAt()));
        String subject = "A new time is proposed: " + talk.request().title();
        String text = """
                %s proposes a new time for "%s": %s instead of %s.

                Please accept or decline by %s. The booking stands meanwhile, and if you do not answer it stays as it is.

                %s
                """.formatted(
                        proposal.bySchool() ? school(talk).name() : "The ambassador",
                        title(talk),
                        LondonTime.at(proposal.time().startsAt()),
                        when(proposal.booking()),
                        by,
                        address(talk));
        toOneSide(talk, proposal, !proposal.bySchool(), "proposed", subject, text);
    }

    /** The other side has taken the new time. */
    public void moved(Talk talk, TimeProposal proposal) {
        Words words = new Words("New time: " + talk.request().title(), """
                "%s" at %s is now on %s. There is nothing to do: your calendar is told with this e-mail.

                %s
                """.formatted(
                title(talk), school(talk).name(), LondonTime.at(proposal.time().startsAt()), address(talk)));
        bothSides(talk, proposal.booking(), "moved-" + proposal.id(), words, words);
    }

    /** The new time came to nothing: whoever proposed it hears that the booking stands as it was. */
    public void notMoved(Talk talk, TimeProposal proposal) {
        boolean declined = proposal.answer().orElseThrow() == ProposalAnswer.DECLINED;
        String subject = "The time stays as it was: " + talk.request().title();
        String text = """
                %s your new time for "%s". The booking stands: %s.

                If you cannot keep to it, say so on the talk's page:

                %s
                """.formatted(
                        declined ? "The other side has declined" : "The other side has not answered in time about",
                        title(talk),
                        when(proposal.booking()),
                        address(talk));
        toOneSide(talk, proposal, proposal.bySchool(), "not-moved", subject, text);
    }

    private void toOneSide(
            Talk talk, TimeProposal proposal, boolean school, String event, String subject, String text) {
        String what = "proposal-" + proposal.id() + "-" + event;
        if (school) {
            toSchool(talk, what, subject, text);
        } else {
            Account speaker =
                    accounts.find(proposal.booking().ambassador().accountId()).orElseThrow();
            send(speaker, key(talk, what, speaker), subject, text, null);
        }
    }

    /** Nobody took it in time. */
    public void lapsed(Talk talk) {
        toSchool(
                talk,
                "lapsed",
                "No ambassador could take your talk: " + talk.request().title(),
                """
                We are sorry: no ambassador booked "%s" before its closing date, so the request is closed.

                More times, or online as well as in person, reach more ambassadors. You can ask again in three minutes:

                %s
                """.formatted(title(talk), configuration.addressOf("/talks/request")));
    }

    /** The school has waited for some days; tell it again. */
    public void remind(Talk talk, Booking booking) {
        toSchool(
                talk,
                "remind-" + booking.id(),
                "Please confirm your talk: " + talk.request().title(),
                """
                        An ambassador has kept %s free for "%s" and waits to hear from you.

                        Please confirm by %s. After that, your area's coordinator steps in.

                        %s
                        """.formatted(
                                when(booking),
                                title(talk),
                                LondonTime.day(deadlines().confirmBy(booking.bookedAt(), booking.time())),
                                address(talk)));
    }

    /** The school has not answered: the area's coordinators have it now. */
    public void callCoordinator(Talk talk, Booking booking) {
        String area = school(talk).localAreaCode().orElse(null);
        for (Account coordinator : accounts.inArea(Role.COORDINATOR, area)) {
            send(
                    coordinator,
                    key(talk, "coordinator-" + booking.id(), coordinator),
                    "A school has not confirmed a talk: " + talk.request().title(),
                    """
                            %s has not confirmed "%s" on %s, which an ambassador booked on %s. Please help them to decide: you can confirm or withdraw it for the school.

                            %s
                            """.formatted(
                                    school(talk).name(),
                                    title(talk),
                                    when(booking),
                                    LondonTime.day(booking.bookedAt()),
                                    address(talk)),
                    null);
        }
    }

    /** The day has passed: the school records what happened. */
    public void askForOutcome(Talk talk, Booking booking) {
        LocalDate by = deadlines().recordBy(booking.time());
        toSchool(
                talk,
                "outcome-" + booking.id(),
                "How was your talk? " + talk.request().title(),
                """
                "%s" was on %s. Please record by %s whether it took place and how many pupils were there: it takes a minute.

                %s
                """.formatted(title(talk), when(booking), LondonTime.day(by), address(talk)));
    }

    private Deadlines deadlines() {
        return new Deadlines(holidays.workingDays());
    }

    private void bothSides(Talk talk, Booking booking, String event, Words school, Words ambassador) {
        String what = "booking-" + booking.id() + "-" + event;
        for (Account contact : schoolSide(talk)) {
            send(contact, key(talk, what, contact), school.subject(), school.text(), entry(talk, booking));
        }
        Account speaker = accounts.find(booking.ambassador().accountId()).orElseThrow();
        send(speaker, key(talk, what, speaker), ambassador.subject(), ambassador.text(), entry(talk, booking));
    }

    private void toSchool(Talk talk, String event, String subject, String text) {
        for (Account contact : schoolSide(talk)) {
            send(contact, key(talk, event, contact), subject, text, null);
        }
    }

    /** Whoever asked; if they have left, every colleague; if nobody is left, the area's coordinators. */
    private List<Account> schoolSide(Talk talk) {
        List<Account> contacts =
                accounts.colleagues(Role.SCHOOL_CONTACT, talk.request().organisationId());
        List<Account> asker = contacts.stream()
                .filter(contact -> contact.id() == talk.request().requestedBy())
                .toList();
        return Stream.of(
                        asker,
                        contacts,
                        accounts.inArea(
                                Role.COORDINATOR, school(talk).localAreaCode().orElse(null)))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
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
        Organisation school = school(talk);
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
                address(talk),
                booking.confirmedAt().isPresent(),
                booking.endedAt().isPresent());
    }

    private Organisation school(Talk talk) {
        return organisations.find(talk.request().organisationId()).orElseThrow();
    }

    private String address(Talk talk) {
        return configuration.addressOf("/talks/" + talk.id());
    }

    private static String title(Talk talk) {
        return talk.request().title();
    }

    private static String when(Booking booking) {
        return LondonTime.at(booking.time().startsAt());
    }

    private static String key(Talk talk, String event, Account to) {
        return "talk-" + talk.id() + "-" + event + "-" + to.id();
    }

    private record Words(String subject, String text) {}
}
