package uk.nhs.talentforcare.booking;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * The calendar entry of a booking (RFC 5545, sent by RFC 5546's rules): the same UID for life, a higher SEQUENCE with
 * every change, times by the clock on the wall in England with the rules of that clock beside them. It names the school
 * and the talk, and no person but the one that it is sent to.
 */
final class TalkCalendar {

    private static final String ORGANISER = "Talent for Care";

    private final EmailAddress organiser;

    /** @param organiser the address that the platform sends from */
    TalkCalendar(EmailAddress organiser) {
        this.organiser = organiser;
    }

    /**
     * One booking as a calendar shows it.
     *
     * @param address of the talk's page
     * @param confirmed whether both sides have said yes
     * @param ended whether it no longer stands
     */
    record Entry(
            String uid,
            int sequence,
            TalkTime time,
            String summary,
            String location,
            String address,
            boolean confirmed,
            boolean ended) {

        /** {@code CANCEL} if it no longer stands, otherwise {@code REQUEST}. */
        String method() {
            return ended ? Method.VALUE_CANCEL : Method.VALUE_REQUEST;
        }
    }

    /** The calendar object for one recipient, lines ended and folded as the standard asks. */
    String write(Entry entry, EmailAddress recipient, Instant now) {
        Calendar calendar = empty(entry.method());
        VEvent event = event(entry, now);
        event.add(new Attendee(
                new ParameterList(List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE)),
                URI.create("mailto:" + recipient.value())));
        calendar.add(event);
        return calendar.toString();
    }

    /** A whole diary, for a calendar that reads it again and again; nobody is invited by it. */
    String publish(List<Entry> entries, String name, Instant now) {
        Calendar calendar = empty(Method.VALUE_PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        entries.forEach(entry -> calendar.add(event(entry, now)));
        return calendar.toString();
    }

    private static Calendar empty(String method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Talent for Care//Talks 1.0//EN"));
        calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
        calendar.add(new Method(method));
        calendar.add(london());
        return calendar;
    }

    private VEvent event(Entry entry, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(now));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<>(entry.time().wallStart()));
        event.add(new DtEnd<>(entry.time().endsAt().atZone(LondonTime.ZONE)));
        event.add(new Summary(entry.summary()));
        event.add(new Location(entry.location()));
        event.add(new Description("Everything about this talk: " + entry.address()));
        event.add(new Url(URI.create(entry.address())));
        event.add(new Status(
                entry.ended()
                        ? Status.VALUE_CANCELLED
                        : entry.confirmed() ? Status.VALUE_CONFIRMED : Status.VALUE_TENTATIVE));
        event.add(new Organizer(
                new ParameterList(List.of(new Cn(ORGANISER))), URI.create("mailto:" + organiser.value())));
        return event;
    }

    /** The clock in England since 1996: forward on the last Sunday of March, back on the last of October, at 1am UTC. */
    private static VTimeZone london() {
        Daylight summer = new Daylight(new PropertyList(List.of(
                new DtStart<>(LocalDateTime.of(1996, 3, 31, 1, 0)),
                new RRule<>("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
                new TzOffsetFrom(ZoneOffset.UTC),
                new TzOffsetTo(ZoneOffset.ofHours(1)),
                new TzName("BST"))));
        Standard winter = new Standard(new PropertyList(List.of(
                new DtStart<>(LocalDateTime.of(1996, 10, 27, 2, 0)),
                new RRule<>("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
                new TzOffsetFrom(ZoneOffset.ofHours(1)),
                new TzOffsetTo(ZoneOffset.UTC),
                new TzName("GMT"))));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(LondonTime.ZONE.getId()))),
                new ComponentList<>(List.of(summer, winter)));
    }
}
