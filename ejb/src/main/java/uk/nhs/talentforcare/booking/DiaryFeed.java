package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.account.Secret;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;

/**
 * An ambassador's diary for their own calendar to read, at an address that nobody can guess. Only a fingerprint of the
 * address is kept, so it is shown once; a new one ends the one before.
 */
@Stateless
public class DiaryFeed {

    private static final String KIND = "diary-feed";
    private static final int MOST = 500;
    private static final Duration PAST = Duration.ofDays(92);

    @Inject
    private DiaryFeedRepository feeds;

    @Inject
    private ActingAmbassador acting;

    @Inject
    private AuditLog audit;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** Since when the actor's calendar can read their diary. @throws NotFound if the actor is no ambassador */
    public Optional<Instant> since(Actor actor) {
        return feeds.madeAt(acting.of(actor).id());
    }

    /** A new address for the actor's calendar; the one before ends. @throws NotFound if the actor is no ambassador */
    public String make(Actor actor) {
        Ambassador me = acting.of(actor);
        String token = Secret.draw();
        feeds.keep(me.id(), Secret.hash(KIND, token), clock.instant());
        audit.record(actor, "make-diary-feed", "ambassador", me.id(), null, null);
        return configuration.addressOf("/diary/" + token + ".ics");
    }

    /** Ends the actor's address. @throws NotFound if the actor is no ambassador */
    public void end(Actor actor) {
        Ambassador me = acting.of(actor);
        if (feeds.end(me.id())) {
            audit.record(actor, "end-diary-feed", "ambassador", me.id(), null, null);
        }
    }

    /**
     * The calendar object (RFC 5545) at an address: bookings of the last three months and all to come.
     *
     * @return empty if there is no such address, or its owner can no longer sign in
     */
    public Optional<String> read(String token) {
        Instant now = clock.instant();
        return feeds.ambassador(Secret.hash(KIND, token))
                .map(id -> new TalkCalendar(
                                new EmailAddress(configuration.mail().from()))
                        .publish(
                                feeds.lines(id, now.minus(PAST), MOST).stream()
                                        .map(this::entry)
                                        .toList(),
                                "Talent for Care talks",
                                now));
    }

    private TalkCalendar.Entry entry(CalendarLine line) {
        String place = line.town() == null ? line.school() : line.school() + ", " + line.town();
        return new TalkCalendar.Entry(
                line.uid(),
                line.sequence(),
                line.time(),
                "Talk: " + line.title(),
                line.format().inPerson() ? place : "Online",
                configuration.addressOf("/talks/" + line.talkId()),
                line.confirmedAt() != null,
                false);
    }
}
