package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.LondonTime;

/** Finds ambassadors whom a coordinator may book for a talk: in reach, allowed to book, and free. */
@Dependent
public class StepInCandidates {

    private static final int LOOKED_AT = 120;
    private static final int SHOWN = 12;

    /** The longest travel on either side of a talk. */
    private static final Duration LONGEST_TRAVEL = Duration.ofHours(4);

    @Inject
    private StepInRepository repository;

    @Inject
    private FreeTimes freeTimes;

    @Inject
    private MatchSettings settings;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Frequency frequency;

    private record Match(Ambassador ambassador, RankedTalk ranked) {}

    /**
     * Those who could give a talk, the best match first.
     *
     * @param offer with the times at which it can still be had, at least one
     * @param name a part of the name, empty for all
     */
    List<StepInView.Candidate> of(OpenTalk offer, String name, Instant now) {
        if (offer.times().isEmpty()) {
            return List.of();
        }
        LocalDate today = LondonTime.today(now);
        List<Ambassador> speakers = repository.speakers(offer, name, LOOKED_AT).stream()
                .filter(ambassador -> ambassador.bar(today).isEmpty())
                .toList();
        Map<Long, FreeTime> free = free(speakers.stream().map(Ambassador::id).toList(), offer);
        Matching matching = new Matching(settings.weights());
        List<Match> best = speakers.stream()
                .flatMap(ambassador -> matching
                        .ranked(Speaker.of(ambassador), offer, free.get(ambassador.id()))
                        .map(ranked -> new Match(ambassador, ranked))
                        .stream())
                .sorted(Comparator.comparingDouble(
                                (Match match) -> -match.ranked().score())
                        .thenComparing(match -> match.ambassador().id()))
                .limit(SHOWN)
                .toList();
        Map<Long, String> employers = organisations.namesById(best.stream()
                .flatMap(match -> match.ambassador().organisationId().stream())
                .distinct()
                .toList());
        Map<Long, Integer> around = frequency.around(
                best.stream().map(match -> match.ambassador().id()).toList(),
                offer.times().get(0).time().startsAt());
        return best.stream()
                .map(match -> candidate(
                        match,
                        employers,
                        frequency.warning(around.getOrDefault(match.ambassador().id(), 0))))
                .toList();
    }

    /** Whether somebody is free at a time, by what they have said and booked. */
    boolean free(Ambassador ambassador, OpenTalk offer, TalkTime time) {
        return free(List.of(ambassador.id()), offer)
                .get(ambassador.id())
                .fits(time, Speaker.of(ambassador).travelMinutesFor(Matching.held(Speaker.of(ambassador), offer)));
    }

    private Map<Long, FreeTime> free(List<Long> ids, OpenTalk offer) {
        Instant first = offer.times().get(0).time().startsAt();
        Instant last = offer.times().get(offer.times().size() - 1).time().endsAt();
        return freeTimes.of(ids, first.minus(LONGEST_TRAVEL), last.plus(LONGEST_TRAVEL));
    }

    private static StepInView.Candidate candidate(Match match, Map<Long, String> employers, String warning) {
        Ambassador ambassador = match.ambassador();
        String employer = ambassador.organisationId().map(employers::get).orElse("");
        return new StepInView.Candidate(
                ambassador.id(),
                ambassador.displayName(),
                Stream.of(ambassador.jobTitle(), employer)
                        .filter(part -> part != null && !part.isEmpty())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""),
                match.ranked().held().inPerson() ? match.ranked().miles() : null,
                match.ranked().freeTimes(),
                warning);
    }
}
