package uk.nhs.talentforcare.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.ambassador.Availability;
import uk.nhs.talentforcare.ambassador.Availability.Kind;
import uk.nhs.talentforcare.ambassador.Availability.Rota;
import uk.nhs.talentforcare.ambassador.Availability.Window;
import uk.nhs.talentforcare.shared.Form;

/** Reads an ambassador's availability from a form; what cannot be read is rejected there, each field with its sentence. */
final class TypedAvailability {

    private final Form form;

    TypedAvailability(Form form) {
        this.form = form;
    }

    /** What was typed; {@link Availability#ASK_ME} if a field was rejected. */
    Availability read() {
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(form.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            form.reject("kind", "Choose how you would like to tell us when");
        }
        int notice = number("notice", 0, Availability.LONGEST_NOTICE, "Notice", true);
        int most = number("most", 1, Availability.HIGHEST_LIMIT, "The most talks a term", true);
        Map<DayOfWeek, Window> windows = kind.filter(Kind.WINDOWS::equals).isPresent() ? windows() : Map.of();
        Optional<Rota> rota = kind.filter(Kind.ROTA::equals).isPresent() ? rota() : Optional.empty();
        return form.invalid()
                ? Availability.ASK_ME
                : new Availability(
                        kind.orElseThrow(),
                        windows,
                        rota,
                        notice,
                        form.text("most").isEmpty() ? Optional.empty() : Optional.of(most),
                        List.of());
    }

    private Map<DayOfWeek, Window> windows() {
        Map<DayOfWeek, Window> windows = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String from = form.text(day.name() + "-from");
            String to = form.text(day.name() + "-to");
            if (!from.isEmpty() || !to.isEmpty()) {
                window(day, from, to).ifPresent(window -> windows.put(day, window));
            }
        }
        return windows;
    }

    private Optional<Window> window(DayOfWeek day, String from, String to) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.UK);
        Optional<LocalTime> start = TypedDay.time(from);
        Optional<LocalTime> end = TypedDay.time(to);
        if (start.isEmpty()) {
            form.reject(day.name() + "-from", "Enter a time for the start of " + name + ", like 9am");
        }
        if (end.isEmpty()) {
            form.reject(day.name() + "-to", "Enter a time for the end of " + name + ", like 5pm");
        }
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (!start.get().isBefore(end.get())) {
            form.reject(day.name() + "-to", name + " must end after it starts");
            return Optional.empty();
        }
        return Optional.of(new Window(start.get(), end.get()));
    }

    private Optional<Rota> rota() {
        int on = number("on", 1, Rota.LONGEST, "Days at work", false);
        int off = number("off", 1, Rota.LONGEST, "Days off", false);
        Optional<LocalDate> first = TypedDay.day(form.text("rotaDay"));
        if (first.isEmpty()) {
            form.reject("rotaDay", "Enter a day that is the first at work, like 12 March 2027");
        }
        if (!form.text("rotaDays").matches("ON|OFF")) {
            form.reject("rotaDays", "Choose your days off or your days at work");
        }
        return form.invalid()
                ? Optional.empty()
                : first.map(day -> new Rota(on, off, day, form.text("rotaDays").equals("OFF")));
    }

    private int number(String field, int least, int most, String what, boolean mayBeEmpty) {
        String typed = form.text(field);
        if (typed.isEmpty() && mayBeEmpty) {
            return least;
        }
        int number = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            form.reject(field, what + " must be a number from " + least + " to " + most);
            return least;
        }
        return number;
    }
}
