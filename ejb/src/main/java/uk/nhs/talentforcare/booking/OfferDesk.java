package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.WorkingDays;

/**
 * Offers an open talk by letter to the ambassadors whom it suits best, one talk a transaction, in rounds. It holds the
 * talk's row and looks again: several nodes may do it at once, and nobody is written to twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OfferDesk {

    /** How many of the nearest ambassadors a round is chosen from. */
    private static final int MOST_CANDIDATES = 400;

    /** The longest travel on either side of a talk. */
    private static final Duration LONGEST_TRAVEL = Duration.ofHours(4);

    @Inject
    private TalkDues dues;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private OfferRepository offers;

    @Inject
    private FreeTimes freeTimes;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private MatchSettings settings;

    @Inject
    private OfferLetters letters;

    @Inject
    private Clock clock;

    private record Chosen(OfferCandidate candidate, RankedTalk match) {}

    /** Open talks that may have to be offered to more ambassadors, after a number. */
    public List<Long> unoffered(long after, int most) {
        return dues.unoffered(clock.instant()).after(after, most);
    }

    /** Writes to the next best matches of a talk, if it is open and a round is due. */
    public void offer(long talkId) {
        Instant now = clock.instant();
        WorkingDays days = holidays.workingDays();
        talks.lock(talkId)
                .filter(talk ->
                        talk.state() == TalkState.OPEN && talk.closesAt().isAfter(now))
                .filter(talk ->
                        OfferRounds.due(talk.offerRounds(), talk.offeredAt().orElse(null), days, now))
                .ifPresent(talk -> offer(talk, now));
    }

    private void offer(Talk talk, Instant now) {
        AcademicYear year = AcademicYear.of(now);
        Optional<OpenTalk> ahead = talks.detail(talk.id(), year)
                .map(detail -> detail.offer().after(now))
                .filter(offer -> !offer.times().isEmpty());
        ahead.ifPresent(offer -> best(talk, offer, year, now).forEach(chosen -> {
            offers.offered(talk.id(), chosen.candidate().speaker().ambassadorId(), now);
            letters.offer(talk, chosen.candidate().accountId(), chosen.match());
        }));
        talk.offered(now);
    }

    private List<Chosen> best(Talk talk, OpenTalk offer, AcademicYear year, Instant now) {
        List<OfferCandidate> candidates = offers.candidates(offer, talk.stateSince(), year, now, MOST_CANDIDATES);
        Instant first = offer.times().get(0).time().startsAt();
        Instant last = offer.times().get(offer.times().size() - 1).time().endsAt();
        Map<Long, FreeTime> free = freeTimes.of(
                candidates.stream()
                        .map(candidate -> candidate.speaker().ambassadorId())
                        .toList(),
                first.minus(LONGEST_TRAVEL),
                last.plus(LONGEST_TRAVEL));
        Matching matching = new Matching(settings.weights());
        return candidates.stream()
                .flatMap(candidate -> matching
                        .offered(
                                candidate.speaker(),
                                offer,
                                free.get(candidate.speaker().ambassadorId()),
                                candidate.talksThisYear())
                        .map(match -> new Chosen(candidate, match))
                        .stream())
                .sorted(Comparator.comparingDouble(
                                (Chosen chosen) -> -chosen.match().score())
                        .thenComparing(chosen -> chosen.candidate().speaker().ambassadorId()))
                .limit(OfferRounds.size(talk.offerRounds()))
                .toList();
    }
}
