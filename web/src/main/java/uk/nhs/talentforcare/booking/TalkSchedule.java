package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiFunction;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import uk.nhs.talentforcare.shared.LondonTime;

/** Talks of the days that the calendar shows, by the clock in England. */
public class TalkSchedule extends LazyScheduleModel {

    private static final long serialVersionUID = 1L;

    private final transient BiFunction<Instant, Instant, List<CalendarTalk>> talks;

    /** @param talks those that begin at or after the first moment and before the second */
    TalkSchedule(BiFunction<Instant, Instant, List<CalendarTalk>> talks) {
        this.talks = talks;
    }

    @Override
    public void loadEvents(LocalDateTime start, LocalDateTime end) {
        for (CalendarTalk talk : talks.apply(
                start.atZone(LondonTime.ZONE).toInstant(),
                end.atZone(LondonTime.ZONE).toInstant())) {
            LocalDateTime begins = talk.startsAt().atZone(LondonTime.ZONE).toLocalDateTime();
            addEvent(DefaultScheduleEvent.builder()
                    .title(talk.label())
                    .url(talk.path())
                    .startDate(begins)
                    .endDate(begins.plusMinutes(talk.minutes()))
                    .editable(false)
                    .build());
        }
    }
}
