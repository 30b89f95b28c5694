package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.ambassador.Availability;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** When an ambassador can be asked for talks. */
@Named
@RequestScoped
public class AvailabilityPage {

    private static final List<Option> KINDS = Arrays.stream(Availability.Kind.values())
            .map(kind -> new Option(kind.name(), kind.label()))
            .toList();

    private static final List<Option> ROTA_DAYS =
            List.of(new Option("OFF", "My days off"), new Option("ON", "My days at work"));

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAvailability own;

    private List<Availability.Absence> absences = List.of();

    /** A weekday and the names of its fields. */
    public record Weekday(String name, String from, String to) {}

    private static final List<Weekday> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .limit(5)
            .map(day -> new Weekday(
                    day.getDisplayName(TextStyle.FULL, Locale.UK), day.name() + "-from", day.name() + "-to"))
            .toList();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        if (form.posted() && changed()) {
            return;
        }
        Availability said = own.of(user.actor());
        absences = said.absences();
        if (!form.posted() || !form.action().equals("say")) {
            fill(said);
        }
    }

    private boolean changed() {
        try {
            switch (form.action()) {
                case "away" -> {
                    List<AmbassadorBooking> booked = own.away(
                            user.actor(),
                            TypedDay.day(form.text("first")).orElse(null),
                            TypedDay.day(form.text("last")).orElse(null));
                    pages.redirect("/diary/availability", "The days are kept. " + standing(booked));
                }
                case "back" -> {
                    String absence = form.text("absence");
                    own.back(user.actor(), absence.matches("[1-9][0-9]{0,17}") ? Long.parseLong(absence) : 0);
                    pages.redirect("/diary/availability", "The days are removed.");
                }
                default -> {
                    Availability said = new TypedAvailability(form).read();
                    if (form.invalid()) {
                        return false;
                    }
                    own.say(user.actor(), said);
                    pages.redirect("/diary", "Kept: when we may ask you for talks.");
                }
            }
            return true;
        } catch (Invalid e) {
            form.reject(e);
            return false;
        }
    }

    /** Which of the talks that are booked lie on days away: they stand until somebody does something. */
    private static String standing(List<AmbassadorBooking> booked) {
        return booked.isEmpty()
                ? "No talk that you have booked is on them."
                : booked.stream()
                                .map(talk -> "“" + talk.title() + "” on " + LondonTime.at(talk.startsAt()))
                                .collect(Collectors.joining(", "))
                        + (booked.size() == 1 ? " stands" : " stand")
                        + ": if you cannot give it, say so on its page in your diary.";
    }

    private void fill(Availability said) {
        form.fill("kind", said.kind().name());
        said.windows().forEach((day, window) -> {
            form.fill(day.name() + "-from", window.from().toString());
            form.fill(day.name() + "-to", until(window.to()));
        });
        said.rota().ifPresent(rota -> {
            form.fill("on", Integer.toString(rota.on()));
            form.fill("off", Integer.toString(rota.off()));
            form.fill(
                    "rotaDay",
                    rota.firstDay().getDayOfMonth() + "/" + rota.firstDay().getMonthValue() + "/"
                            + rota.firstDay().getYear());
        });
        form.fill("rotaDays", said.rota().map(Availability.Rota::talksOnDaysOff).orElse(true) ? "OFF" : "ON");
        form.fill("notice", Integer.toString(said.noticeDays()));
        form.fill("most", said.mostATerm().map(String::valueOf).orElse(""));
    }

    private static String until(LocalTime time) {
        return time.withSecond(0).toString();
    }

    public List<Option> kinds() {
        return KINDS;
    }

    public List<Option> rotaDays() {
        return ROTA_DAYS;
    }

    public List<Weekday> weekdays() {
        return WEEKDAYS;
    }

    public List<Availability.Absence> absences() {
        return absences;
    }
}
