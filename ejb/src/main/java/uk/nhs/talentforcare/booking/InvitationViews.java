package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.shared.LondonTime;

/** Shows a talk's invitations to each side. */
@Dependent
public class InvitationViews {

    @Inject
    private InvitationRepository invitations;

    @Inject
    private DraftInvitees draftInvitees;

    @Inject
    private BookingRepository bookings;

    @Inject
    private SchoolClocks clocks;

    /** Everybody whom the school has invited, and whether it can invite more. */
    TalkInvitations ofSchool(TalkDetail talk, Instant now) {
        List<Invitation> all = invitations.ofTalk(talk.offer().talkId());
        boolean invitable =
                (talk.state() == TalkState.DRAFT || talk.state() == TalkState.OPEN || talk.state() == TalkState.INVITED)
                        && talk.offer().closesAt().isAfter(now);
        int live = (int) all.stream().filter(Invitation::live).count();
        boolean decide = talk.state() == TalkState.INVITED
                && all.stream().filter(Invitation::live).noneMatch(invitation -> stillHoped(invitation, talk, now));
        return new TalkInvitations(
                all.stream().map(invitation -> sent(invitation, talk)).toList(),
                invitable ? Invitation.MOST - live : 0,
                decide,
                talk.state() == TalkState.DRAFT
                        ? draftInvitees.of(talk.offer().talkId()).stream()
                                .map(Ambassador::displayName)
                                .toList()
                        : List.of(),
                Optional.empty());
    }

    private boolean stillHoped(Invitation invitation, TalkDetail talk, Instant now) {
        return invitation.suggested().isPresent()
                || !LondonTime.today(now)
                        .isAfter(deadlines(talk)
                                .invitationAnswerBy(
                                        invitation.sentAt(), talk.offer().closesAt()));
    }

    private TalkInvitations.Sent sent(Invitation invitation, TalkDetail talk) {
        Ambassador ambassador = invitation.ambassador();
        return new TalkInvitations.Sent(
                invitation.id(),
                ambassador.displayName(),
                ambassador.slug(),
                ambassador.jobTitle(),
                standing(invitation, talk),
                talk.state() == TalkState.INVITED ? invitation.suggested() : Optional.empty());
    }

    private String standing(Invitation invitation, TalkDetail talk) {
        return switch (invitation.state()) {
            case SENT ->
                invitation.suggested().isPresent()
                        ? "proposes another time"
                        : "asked on " + LondonTime.day(invitation.sentAt()) + ", answer hoped for by "
                                + LondonTime.day(deadlines(talk)
                                        .invitationAnswerBy(
                                                invitation.sentAt(),
                                                talk.offer().closesAt()));
            case ACCEPTED -> "accepted";
            case DECLINED -> "cannot come";
            case EXPIRED -> "had not answered when the invitation ended";
        };
    }

    /** The ambassador's own invitation, if they can answer it. */
    Optional<TalkInvitations.Mine> ofAmbassador(Ambassador me, TalkDetail talk, Instant now) {
        if (talk.state() != TalkState.INVITED || !talk.offer().closesAt().isAfter(now)) {
            return Optional.empty();
        }
        return invitations.ofTalk(talk.offer().talkId()).stream()
                .filter(Invitation::live)
                .filter(invitation -> invitation.ambassador().id().equals(me.id()))
                .findFirst()
                .map(invitation -> mine(me, invitation, talk, now));
    }

    private TalkInvitations.Mine mine(Ambassador me, Invitation invitation, TalkDetail talk, Instant now) {
        OpenTalk offer = talk.offer();
        boolean reached = Matching.reaches(Speaker.of(me), offer);
        boolean online = !reached
                ? offer.format().online() && me.format().online()
                : !Matching.held(Speaker.of(me), offer).inPerson();
        int travel = online ? 0 : me.travelMinutes();
        Set<Instant> busy = bookings.busyQuarters(me.id(), now);
        List<OpenTalk.Offered> free = offer.times().stream()
                .filter(offered -> offered.time().startsAt().isAfter(now))
                .filter(offered -> offered.time().quarters(travel).stream().noneMatch(busy::contains))
                .toList();
        String further = online || reached
                ? ""
                : offer.point().map(me.point()::milesTo).map(Matching::words).orElse("");
        return new TalkInvitations.Mine(
                me.displayName(),
                free,
                invitation.suggested(),
                LondonTime.day(deadlines(talk).invitationAnswerBy(invitation.sentAt(), offer.closesAt())),
                further);
    }

    private Deadlines deadlines(TalkDetail talk) {
        return clocks.of(talk.offer().organisationId(), talk.localArea());
    }
}
