package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Page;

/** Offers ambassadors the open talks that they can give, best first. */
@Stateless
public class OfferService {

    /** How many open talks an ambassador's list is chosen from. */
    private static final int MOST_OFFERS = 300;

    private static final int SIMILAR = 3;

    private static final int MOST_INVITATIONS = 20;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private FreeTimes freeTimes;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private Permissions permissions;

    @Inject
    private MatchSettings settings;

    @Inject
    private DiaryService diary;

    @Inject
    private Clock clock;

    /**
     * Open talks that the ambassador can give, best first, and the ambassador's own bookings.
     *
     * @throws NotFound if the actor is no approved ambassador
     */
    public Offers offers(Actor actor, int page, int size) {
        permissions.require(actor, Permission.BOOK_TALK);
        Ambassador me = ambassadors
                .findByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
        Instant now = clock.instant();
        List<RankedTalk> ranked = me.active() ? ranked(me, now) : List.of();
        int last = Math.max(1, (ranked.size() + size - 1) / size);
        int shown = Math.max(1, Math.min(page, last));
        List<RankedTalk> items =
                ranked.subList(Math.min(ranked.size(), (shown - 1) * size), Math.min(ranked.size(), shown * size));
        return new Offers(
                me.state(),
                me.outwardCode(),
                me.radiusMiles(),
                new Page<>(items, ranked.size(), shown, size),
                diary.coming(me),
                invitations.waitingFor(me.id(), now, MOST_INVITATIONS));
    }

    private List<RankedTalk> ranked(Ambassador me, Instant now) {
        return new Matching(settings.weights())
                .rank(
                        Speaker.of(me),
                        talks.openNear(
                                me.point(), me.radiusMiles(), me.format(), AcademicYear.of(now), now, MOST_OFFERS),
                        freeTimes.of(me.id()));
    }

    /** Up to three open talks like one: those that share most with it first, then in the usual order. */
    public List<RankedTalk> similar(Actor actor, long talkId) {
        permissions.require(actor, Permission.BOOK_TALK);
        Instant now = clock.instant();
        Optional<TalkDetail> like = talks.detail(talkId, AcademicYear.of(now));
        Optional<Ambassador> me = ambassadors.findByAccount(actor.accountId()).filter(Ambassador::active);
        if (like.isEmpty() || me.isEmpty()) {
            return List.of();
        }
        return ranked(me.get(), now).stream()
                .filter(other -> other.talk().talkId() != talkId)
                .sorted(Comparator.comparingInt(
                        (RankedTalk other) -> -shared(other.talk(), like.get().offer())))
                .limit(SIMILAR)
                .toList();
    }

    private static int shared(OpenTalk one, OpenTalk other) {
        Set<Object> features = new HashSet<>(one.topics());
        features.addAll(one.roleFamilies());
        one.yearGroups().forEach(year -> features.add(year.keyStage()));
        Set<Object> others = new HashSet<>(other.topics());
        others.addAll(other.roleFamilies());
        other.yearGroups().forEach(year -> others.add(year.keyStage()));
        features.retainAll(others);
        return features.size();
    }

    /**
     * One open talk for an ambassador.
     *
     * @param listed as it stands in their list; empty if it is out of reach, or at none of the times that they gave
     * @param bookable the times at which their diary is free, whatever hours they gave
     */
    public record Standing(Optional<RankedTalk> listed, List<OpenTalk.Offered> bookable) {
        static final Standing NONE = new Standing(Optional.empty(), List.of());
    }

    /** Where an open talk stands for an ambassador. */
    public Standing standing(Ambassador me, TalkDetail talk, Instant now) {
        Matching matching = new Matching(settings.weights());
        FreeTime free = freeTimes.of(me.id());
        OpenTalk offer = talk.offer().after(now);
        return new Standing(
                matching.ranked(Speaker.of(me), offer, free),
                matching.ranked(Speaker.of(me), offer, free.booked())
                        .map(RankedTalk::freeTimes)
                        .orElse(List.of()));
    }
}
