package uk.nhs.talentforcare.place;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;

/** Lets administrators say which local area a postcode belongs to, from a day on: figures of the past stay. */
@Stateless
public class AreaDesk {

    private static final Pattern CODE = Pattern.compile("[A-Z]{1,2}([0-9][0-9A-Z]?)?");
    private static final int YEARS_AHEAD = 5;

    @Inject
    private PlaceRepository places;

    @Inject
    private ReferenceLists reference;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * What is written down about a postcode district or the letters of a postcode area, the most exact first.
     *
     * @param typed such as "LS1" or "LS"
     * @throws Invalid if it is neither
     */
    public List<PlaceRepository.Assignment> look(Actor actor, String typed) {
        require(actor);
        return places.assignments(
                OutwardCode.fromExactToArea(code(typed)).stream().distinct().toList());
    }

    /**
     * Gives a postcode district, or every district of a postcode area that has no entry of its own, to a local area.
     *
     * @param from today or later, {@code null} if what was typed is no day
     */
    public void assign(Actor actor, String typed, String localAreaCode, LocalDate from) {
        require(actor);
        String code = code(typed);
        LocalDate today = LondonTime.today(clock.instant());
        if (!reference.offeredLocalAreas().containsKey(localAreaCode)) {
            throw new Invalid("area", "Choose an area from the list");
        }
        if (from == null) {
            throw new Invalid("start", "Enter the first day, like 1 April 2027");
        }
        if (from.isBefore(today) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Invalid("start", "The first day must be today or later, within five years");
        }
        places.assign(code, localAreaCode, from);
        audit.record(actor, "assign-postcode", "postcode", 0, null, code + " from " + from + ": " + localAreaCode);
    }

    private void require(Actor actor) {
        permissions.require(actor, Permission.EDIT_REFERENCE_DATA, null, null);
    }

    private static String code(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new Invalid("code", "Enter the first half of a postcode, like LS1, or its letters, like LS");
        }
        return code;
    }
}
