package uk.nhs.talentforcare.booking;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * One talk that a school asks for. It, not a room, is what cannot be double-booked: at most one {@link Booking} of it
 * stands at a time, which a unique key of the table {@code booking} guarantees.
 *
 * <pre>
 * DRAFT ─▶ OPEN ──book──▶ BOOKED ──confirm──▶ CONFIRMED ──▶ AWAITING_OUTCOME ──▶ DELIVERED | NOT_DELIVERED (reason)
 *   └────▶ INVITED ─────accept────────────────▶ CONFIRMED          CONFIRMED ──▶ CANCELLED (offered again if there is time)
 * OPEN ──invite──▶ INVITED ──open──▶ OPEN            INVITED ──invite others──▶ INVITED
 * OPEN ──book──▶ CONFIRMED (the school confirms automatically)
 * OPEN, INVITED ──▶ LAPSED (closing date)      DRAFT, OPEN, INVITED, BOOKED ──▶ WITHDRAWN (by the school)
 * BOOKED ──release──▶ OPEN
 * </pre>
 */
@Entity
@Table(name = "talk")
public class Talk {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "talk_request_id")
    private TalkRequest request;

    private int number;

    @Enumerated(EnumType.STRING)
    private TalkState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "open_if_unanswered")
    private boolean openIfUnanswered;

    @Column(name = "decision_asked_at")
    private Instant decisionAskedAt;

    @Column(name = "pupils_reached")
    private Integer pupilsReached;

    @Column(name = "offer_rounds")
    private int offerRounds;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @OneToMany(mappedBy = "talk", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("startsAt")
    private List<ProposedTime> times = new ArrayList<>();

    @Version
    private int version;

    protected Talk() {}

    Talk(TalkRequest request, int number, Collection<TalkTime> times, Instant closesAt, Instant now) {
        TreeSet<TalkTime> inOrder = inOrder(times, closesAt);
        this.request = request;
        this.number = number;
        this.state = TalkState.DRAFT;
        this.stateSince = now;
        this.closesAt = closesAt;
        inOrder.forEach(time -> this.times.add(new ProposedTime(this, time)));
    }

    private static TreeSet<TalkTime> inOrder(Collection<TalkTime> times, Instant closesAt) {
        TreeSet<TalkTime> inOrder = new TreeSet<>(Comparator.comparing(TalkTime::startsAt));
        inOrder.addAll(times);
        if (inOrder.isEmpty() || inOrder.size() > TalkRequest.MOST_TIMES || inOrder.size() < times.size()) {
            throw new IllegalArgumentException("A talk has one to five times, no two of them the same");
        }
        if (!closesAt.isBefore(inOrder.first().startsAt())) {
            throw new IllegalArgumentException("The offer of a talk ends before its first time");
        }
        return inOrder;
    }

    /**
     * Gives a draft other times and another closing date; the same rules hold as at first.
     *
     * @throws IllegalTransition once it is no draft any more
     */
    public void redraft(Collection<TalkTime> newTimes, Instant newClosesAt, Instant now) {
        if (state != TalkState.DRAFT) {
            throw new IllegalTransition("talk", state, TalkState.DRAFT);
        }
        TreeSet<TalkTime> inOrder = inOrder(newTimes, newClosesAt);
        times.removeIf(old -> !inOrder.contains(old.time()));
        for (TalkTime time : inOrder) {
            times.stream()
                    .filter(old -> old.time().startsAt().equals(time.startsAt()))
                    .findFirst()
                    .ifPresentOrElse(
                            old -> old.lasts(time.minutes()), () -> this.times.add(new ProposedTime(this, time)));
        }
        this.closesAt = newClosesAt;
        this.stateSince = now;
    }

    /** Offers it to the ambassadors in reach. */
    public void open(Instant now) {
        if (state != TalkState.DRAFT && state != TalkState.INVITED) {
            throw new IllegalTransition("talk", state, TalkState.OPEN);
        }
        become(TalkState.OPEN, now);
    }

    /**
     * Offers it to these ambassadors alone; the first to accept has it.
     *
     * @param ambassadors one to three, no two the same
     */
    public List<Invitation> invite(List<Ambassador> ambassadors, Instant now) {
        return invite(ambassadors, List.of(), now);
    }

    /**
     * Offers it to these ambassadors too; the first to accept has it, and nobody else can book it meanwhile.
     *
     * @param ambassadors at most as many as places are free, none of whom was invited before
     * @param before every invitation to this talk so far
     */
    public List<Invitation> invite(List<Ambassador> ambassadors, Collection<Invitation> before, Instant now) {
        List<Integer> free = IntStream.rangeClosed(1, Invitation.MOST)
                .boxed()
                .filter(place -> before.stream()
                        .noneMatch(invitation ->
                                invitation.livePlace().filter(place::equals).isPresent()))
                .toList();
        if (ambassadors.isEmpty() || ambassadors.size() > free.size()) {
            throw new IllegalArgumentException(
                    "Invite one to " + Invitation.MOST + " ambassadors, those included who have not answered");
        }
        if (state != TalkState.INVITED) {
            become(TalkState.INVITED, now);
        }
        decisionAskedAt = null;
        return IntStream.range(0, ambassadors.size())
                .mapToObj(place -> new Invitation(this, ambassadors.get(place), free.get(place), now))
                .toList();
    }

    /** What becomes of it if nobody who is invited accepts: offered to everybody in reach, or the school is asked. */
    public void ifUnanswered(boolean open) {
        openIfUnanswered = open;
    }

    /** Nobody who was invited accepts, so the school is asked what to do: once, until it invites others. */
    public void decisionAsked(Instant now) {
        decisionAskedAt = now;
    }

    /**
     * An ambassador accepts an invitation. The talk is confirmed at once; the school says where to arrive afterwards. The
     * caller keeps the slots of the ambassador's diary in the same transaction, and ends the other invitations.
     *
     * @param time one of {@link #times()}, or what the ambassador suggested and the school accepts
     * @param held in person or online, never either
     * @param submissionKey one-time key: a second booking with the same key is the same booking
     * @throws IllegalTransition if others were invited no longer, or somebody else was first
     */
    public Booking accept(Invitation invitation, TalkTime time, TalkFormat held, String submissionKey, Instant now) {
        if (state != TalkState.INVITED) {
            throw new IllegalTransition("talk", state, TalkState.CONFIRMED);
        }
        boolean proposed = times.stream().anyMatch(offered -> offered.time().equals(time));
        boolean suggested = invitation.suggested().filter(time::equals).isPresent();
        if (invitation.talk() != this
                || !(proposed || suggested)
                || !time.startsAt().isAfter(now)) {
            throw new IllegalArgumentException("Not a time at which this talk can still be had");
        }
        if (held == TalkFormat.EITHER || !held.suits(request.format())) {
            throw new IllegalArgumentException("Not a way in which both sides can hold this talk");
        }
        invitation.accepted(now);
        become(TalkState.CONFIRMED, now);
        Booking booking = new Booking(this, invitation.ambassador(), time, held, submissionKey, now);
        booking.confirmedAtOnce(now);
        return booking;
    }

    /** The school had said beforehand that it confirms whoever books it. */
    public void confirmAtOnce(Booking booking, Instant now) {
        if (state != TalkState.BOOKED) {
            throw new IllegalTransition("talk", state, TalkState.CONFIRMED);
        }
        become(TalkState.CONFIRMED, now);
        booking.confirmedAtOnce(now);
    }

    /** The school says, or says anew, what the ambassador of a confirmed talk should know on the day. */
    public void arrange(Booking booking, Arrangements arrangements) {
        if (state != TalkState.CONFIRMED) {
            throw new IllegalTransition("talk that is not confirmed", state, TalkState.CONFIRMED);
        }
        booking.arranged(arrangements);
    }

    /**
     * An ambassador takes an open talk at one of its times. The caller keeps the slots of the ambassador's diary in the
     * same transaction.
     *
     * @param time one of {@link #times()}
     * @param held in person or online, never either; both sides must be willing
     * @param submissionKey one-time key of the form: a second booking with the same key is the same booking
     * @throws IllegalTransition if it is not open
     * @throws IllegalArgumentException if the time is over or not one of this talk's, or it cannot be held like that
     */
    public Booking book(Ambassador ambassador, ProposedTime time, TalkFormat held, String submissionKey, Instant now) {
        if (state != TalkState.OPEN) {
            throw new IllegalTransition("talk", state, TalkState.BOOKED);
        }
        if (!times.contains(time) || !time.time().startsAt().isAfter(now)) {
            throw new IllegalArgumentException("Not a time that this talk can still be booked at");
        }
        if (held == TalkFormat.EITHER || !held.suits(request.format()) || !held.suits(ambassador.format())) {
            throw new IllegalArgumentException("Not a way in which both sides can hold this talk");
        }
        become(TalkState.BOOKED, now);
        return new Booking(this, ambassador, time.time(), held, submissionKey, now);
    }

    /** The school says yes to the ambassador who booked it. */
    public void confirm(Booking booking, Arrangements arrangements, Instant now) {
        if (state != TalkState.BOOKED) {
            throw new IllegalTransition("talk", state, TalkState.CONFIRMED);
        }
        become(TalkState.CONFIRMED, now);
        booking.confirmed(arrangements, now);
    }

    /** The ambassador gives it back before it was confirmed: others may book it. */
    public void release(Booking booking, String reason, Instant now) {
        if (state != TalkState.BOOKED) {
            throw new IllegalTransition("talk", state, TalkState.OPEN);
        }
        become(TalkState.OPEN, now);
        booking.ended(BookingEnding.RELEASED, reason, now);
    }

    /**
     * The school no longer wants it.
     *
     * @param booking the booking that stands, or {@code null} if none does
     */
    public void withdraw(Booking booking, String reason, Instant now) {
        become(TalkState.WITHDRAWN, now);
        endReason = reason;
        if (booking != null) {
            booking.ended(BookingEnding.WITHDRAWN, reason, now);
        }
    }

    /** The school calls a confirmed talk off. */
    public void cancelBySchool(Booking booking, String reason, Instant now) {
        become(TalkState.CANCELLED, now);
        endReason = reason;
        booking.ended(BookingEnding.CANCELLED_BY_SCHOOL, reason, now);
    }

    /**
     * The ambassador cannot come to a confirmed talk. It is offered again while its closing date is ahead; otherwise it
     * is over.
     */
    public void cancelByAmbassador(Booking booking, String reason, Instant now) {
        if (state != TalkState.CONFIRMED) {
            throw new IllegalTransition("talk", state, TalkState.CANCELLED);
        }
        booking.ended(BookingEnding.CANCELLED_BY_AMBASSADOR, reason, now);
        if (closesAt.isAfter(now)) {
            become(TalkState.OPEN, now);
        } else {
            become(TalkState.CANCELLED, now);
            endReason = reason;
        }
    }

    /** Nobody took it before the closing date. */
    public void lapse(Instant now) {
        if (closesAt.isAfter(now)) {
            throw new IllegalTransition("talk before its closing date", state, TalkState.LAPSED);
        }
        become(TalkState.LAPSED, now);
    }

    /** Its time has passed; the school is asked to record it. */
    public void awaitOutcome(Booking booking, Instant now) {
        if (booking.time().endsAt().isAfter(now)) {
            throw new IllegalTransition("talk before its end", state, TalkState.AWAITING_OUTCOME);
        }
        become(TalkState.AWAITING_OUTCOME, now);
    }

    /** It happened. @param pupilsReached how many pupils were there, 0 or more */
    public void recordDelivered(int pupilsReached, Instant now) {
        become(TalkState.DELIVERED, now);
        this.pupilsReached = pupilsReached;
    }

    /** The school counted again. @throws IllegalTransition if it is not recorded that it took place */
    public void correctPupils(int counted) {
        if (state != TalkState.DELIVERED) {
            throw new IllegalTransition("talk", state, TalkState.DELIVERED);
        }
        pupilsReached = counted;
    }

    /** It did not happen, and why. */
    public void recordNotDelivered(String reason, Instant now) {
        become(TalkState.NOT_DELIVERED, now);
        endReason = reason;
    }

    /** A round of letters has offered it to ambassadors; counted anew each time it opens. */
    public void offered(Instant now) {
        if (state != TalkState.OPEN) {
            throw new IllegalStateException("Only an open talk is offered, this one is " + state);
        }
        offerRounds++;
        offeredAt = now;
    }

    private void become(TalkState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new IllegalTransition("talk", state, next);
        }
        state = next;
        stateSince = now;
        if (next == TalkState.OPEN) {
            offerRounds = 0;
        }
    }

    public Long id() {
        return id;
    }

    public TalkRequest request() {
        return request;
    }

    /** Rises with each change: whoever changes what they have seen says which they saw. */
    public int version() {
        return version;
    }

    /** 1 for the request's first talk. */
    public int number() {
        return number;
    }

    public TalkState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    /** Rounds of letters that have offered it since it last opened. */
    public int offerRounds() {
        return offerRounds;
    }

    /** When the last round was. */
    public Optional<Instant> offeredAt() {
        return Optional.ofNullable(offeredAt);
    }

    /** When the offer ends. */
    public Instant closesAt() {
        return closesAt;
    }

    /** Why it was withdrawn, cancelled or did not happen. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Whether it is offered to everybody in reach if nobody who is invited accepts. */
    public boolean opensIfUnanswered() {
        return openIfUnanswered;
    }

    /** When the school was asked what to do because nobody who was invited accepts. */
    public Optional<Instant> decisionAskedAt() {
        return Optional.ofNullable(decisionAskedAt);
    }

    public Optional<Integer> pupilsReached() {
        return Optional.ofNullable(pupilsReached);
    }

    /** The times that the school proposed, in order. */
    public List<ProposedTime> times() {
        return List.copyOf(times);
    }

    public Optional<ProposedTime> time(long proposedTimeId) {
        return times.stream()
                .filter(time -> time.id() != null && time.id() == proposedTimeId)
                .findFirst();
    }
}
