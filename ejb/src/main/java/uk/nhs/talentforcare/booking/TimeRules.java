package uk.nhs.talentforcare.booking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

/** Which times a talk can be held at, and a sentence that says how to put right one at which it cannot. */
final class TimeRules {

    /** How far ahead a talk may be asked for. */
    private static final Period HORIZON = Period.ofMonths(18);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final WorkingDays days;
    private final LocalDate today;

    TimeRules(WorkingDays days, Instant now) {
        this.days = days;
        this.today = LondonTime.today(now);
    }

    /** What is wrong with one time; empty if nothing is. */
    Optional<String> objection(TalkTime time) {
        LocalDate day = LondonTime.today(time.startsAt());
        if (!day.isAfter(today)) {
            return Optional.of("Choose a day from tomorrow on");
        }
        if (day.isAfter(today.plus(HORIZON))) {
            return Optional.of("Choose a day within the next 18 months");
        }
        if (WEEKEND.contains(day.getDayOfWeek())) {
            return Optional.of(LondonTime.day(day) + " is at a weekend. Choose a day from Monday to Friday");
        }
        if (!days.isWorkingDay(day)) {
            return Optional.of(LondonTime.day(day) + " is a public holiday. Choose another day");
        }
        if (!time.inTheDay()) {
            return Optional.of("Choose a time between 7am and 9pm");
        }
        return Optional.empty();
    }

    /** What is wrong with times of one talk: place in the list, from 0, to sentence. */
    Map<Integer, String> objections(List<TalkTime> times) {
        Map<Integer, String> objections = new LinkedHashMap<>();
        for (int place = 0; place < times.size(); place++) {
            TalkTime time = times.get(place);
            Optional<String> wrong = objection(time);
            if (wrong.isEmpty()) {
                wrong = times.subList(0, place).stream()
                        .filter(time::overlaps)
                        .findFirst()
                        .map(other -> "This overlaps another time, " + LondonTime.at(other.startsAt()) + " to "
                                + LondonTime.time(other.endsAt()) + ". Change one of them");
            }
            int here = place;
            wrong.ifPresent(sentence -> objections.put(here, sentence));
        }
        return objections;
    }
}
