package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

/** What a school may have overlooked in a request. It stops nobody: the school knows its own days best. */
@Stateless
public class RequestHints {

    /** Fewer days than this leave ambassadors hardly any time to find a request and to ask their managers. */
    private static final int FEW_DAYS = 3;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * Sentences about a request, none if nothing stands out, and none for a school that is not the actor's.
     *
     * @param lastDays the last day of each talk's offer
     */
    public List<String> of(Actor actor, AskForTalk request, List<LocalDate> lastDays) {
        permissions.require(actor, Permission.REQUEST_TALK);
        if (!actor.organisationsAs(Role.SCHOOL_CONTACT).contains(request.school())) {
            return List.of();
        }
        List<String> hints = new ArrayList<>();
        WorkingDays schoolDays = holidays.schoolDays(
                request.school(),
                organisations
                        .find(request.school())
                        .flatMap(Organisation::localAreaCode)
                        .orElse(null));
        request.times().stream()
                .map(time -> LondonTime.today(time.startsAt()))
                .distinct()
                .filter(day -> !schoolDays.isWorkingDay(day))
                .forEach(day ->
                        hints.add(LondonTime.day(day) + " is in your school’s holidays, as far as we know them"));
        LocalDate today = LondonTime.today(clock.instant());
        lastDays.stream()
                .min(LocalDate::compareTo)
                .filter(last -> last.isBefore(today.plusDays(FEW_DAYS)))
                .ifPresent(
                        last -> hints.add(
                                "It can be booked until the end of " + LondonTime.day(last)
                                        + " alone. Few ambassadors see a request so soon, and most have to ask at work; a later day reaches more"));
        return hints;
    }
}
