package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.ambassador.Availability;
import uk.nhs.talentforcare.ambassador.AvailabilityRepository;
import uk.nhs.talentforcare.shared.LondonTime;

/** Knows when ambassadors can be asked for talks: by what they have said, and by what they have booked. */
@Dependent
public class FreeTimes {

    private static final Duration TWO_YEARS = Duration.ofDays(731);

    @Inject
    private AvailabilityRepository availabilities;

    @Inject
    private OfferRepository offers;

    @Inject
    private Clock clock;

    /** Of one ambassador. */
    public FreeTime of(long ambassadorId) {
        Instant now = clock.instant();
        return of(List.of(ambassadorId), now, now.plus(TWO_YEARS)).get(ambassadorId);
    }

    /** Of some ambassadors, for talks between two moments; two statements, a third if somebody has set a limit. */
    public Map<Long, FreeTime> of(Collection<Long> ambassadorIds, Instant from, Instant to) {
        LocalDate today = LondonTime.today(clock.instant());
        Map<Long, Availability> said = availabilities.of(ambassadorIds);
        Map<Long, Set<Instant>> busy = offers.busyQuarters(ambassadorIds, from, to);
        List<Long> limited = said.entrySet().stream()
                .filter(one -> one.getValue().mostATerm().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        Map<Long, List<Instant>> talks = availabilities.talks(
                limited, AcademicYear.of(from).start(), AcademicYear.of(to).end());
        Map<Long, FreeTime> free = new HashMap<>();
        for (long id : ambassadorIds) {
            FreeTime booked = FreeTime.except(busy.getOrDefault(id, Set.of()));
            Availability availability = said.getOrDefault(id, Availability.ASK_ME);
            Map<Term, Long> terms = talks.getOrDefault(id, List.of()).stream()
                    .collect(Collectors.groupingBy(Term::of, Collectors.counting()));
            free.put(id, new Known(booked, availability, terms, today));
        }
        return free;
    }

    static boolean suits(Availability availability, TalkTime time, int travelMinutes, LocalDate today) {
        ZonedDateTime start = time.wallStart();
        ZonedDateTime out = start.minusMinutes(travelMinutes);
        ZonedDateTime back = time.endsAt().atZone(LondonTime.ZONE).plusMinutes(travelMinutes);
        LocalDate day = start.toLocalDate();
        return availability.suits(
                day,
                out.toLocalDate().equals(day) ? out.toLocalTime() : LocalTime.MIN,
                back.toLocalDate().equals(day) ? back.toLocalTime() : LocalTime.MAX,
                today);
    }

    /** @param terms how many talks they have in each term, if they have set a limit */
    private record Known(FreeTime booked, Availability availability, Map<Term, Long> terms, LocalDate today)
            implements FreeTime {

        @Override
        public boolean fits(TalkTime time, int travelMinutes) {
            return booked.fits(time, travelMinutes)
                    && suits(availability, time, travelMinutes, today)
                    && availability
                            .mostATerm()
                            .map(most -> terms.getOrDefault(Term.of(time.startsAt()), 0L) < most)
                            .orElse(true);
        }

        @Override
        public boolean said() {
            return availability.kind() != Availability.Kind.ASK;
        }
    }
}
