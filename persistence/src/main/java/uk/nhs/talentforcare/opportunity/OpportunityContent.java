package uk.nhs.talentforcare.opportunity;

import java.time.LocalDate;
import java.util.Objects;
import uk.nhs.talentforcare.place.GeoPoint;

/**
 * What a listing says: everything that its provider writes, and nothing about where it stands. Long texts are Markdown.
 *
 * @param summary what it is and for whom, in two sentences
 * @param localAreaCode null when it is open to the whole country
 * @param where null only when everything happens online
 * @param when first and last day (each may be null: "when you are ready"), pattern, total hours
 * @param places how many people can take part, 1 to 10,000
 * @param youngestAge in years at the start, 11 to 99
 * @param requirements values first: never grades alone
 * @param support travel, meals, adjustments, a mentor; null when none is offered
 * @param checks checks that the provider makes; null when there are none
 * @param promise risk assessment and insurance
 * @param closingOn the last day to apply
 * @param hearBy the day by which everyone who applied hears, not before closingOn
 * @param howToApply what to do, in words
 * @param applyUrl the provider's own form, or null
 */
public record OpportunityContent(
        String title,
        String summary,
        OpportunityType type,
        long organisationId,
        String localAreaCode,
        String roleFamilyCode,
        OpportunityFormat format,
        Where where,
        When when,
        int places,
        int youngestAge,
        String whoFor,
        String whatYouWillDo,
        String requirements,
        String support,
        String checks,
        Promise promise,
        LocalDate closingOn,
        LocalDate hearBy,
        String howToApply,
        String applyUrl) {

    /** A T Level's industry placement lasts at least this long (Department for Education). */
    public static final int T_LEVEL_HOURS = 315;

    /** No traineeship starts after this day: the national programme ended. */
    public static final LocalDate LAST_TRAINEESHIP_START = LocalDate.of(2023, 7, 31);

    /**
     * Where it happens.
     *
     * @param place building or site, or null
     * @param outwardCode first half of the postcode, for the distance, or null
     * @param point null when the outward code is not known
     */
    public record Where(String place, String town, String outwardCode, GeoPoint point) {
        public Where {
            required(town, "Say in which town it happens");
        }
    }

    /**
     * When it happens.
     *
     * @param pattern days and times in words: "Mondays and Tuesdays, 9:30am to 3:30pm"
     * @param hours hours in total, or null when not fixed
     */
    public record When(LocalDate startsOn, LocalDate endsOn, String pattern, Integer hours) {
        public When {
            required(pattern, "Say which days and times");
            if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
                throw new IllegalArgumentException("It cannot end before it starts");
            }
        }
    }

    /** What a provider must be able to say before anybody sees a listing. */
    public record Promise(boolean riskAssessed, boolean insured) {}

    public OpportunityContent {
        required(title, "Give a title");
        required(summary, "Give a summary");
        Objects.requireNonNull(type, "type");
        required(roleFamilyCode, "Choose a role family");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(promise, "promise");
        required(whoFor, "Say who it is for");
        required(whatYouWillDo, "Say what people will do");
        required(requirements, "Say what you look for");
        required(howToApply, "Say how to apply");
        if (where == null && format != OpportunityFormat.VIRTUAL) {
            throw new IllegalArgumentException("Say where it happens");
        }
        if (places < 1 || places > 10_000) {
            throw new IllegalArgumentException("Places are between 1 and 10,000");
        }
        if (youngestAge < 11 || youngestAge > 99) {
            throw new IllegalArgumentException("The youngest age is between 11 and 99");
        }
        if (hearBy.isBefore(closingOn)) {
            throw new IllegalArgumentException("People cannot hear before the closing date");
        }
        if (type == OpportunityType.T_LEVEL_PLACEMENT && (when.hours() == null || when.hours() < T_LEVEL_HOURS)) {
            throw new IllegalArgumentException("A T Level placement lasts at least " + T_LEVEL_HOURS + " hours");
        }
        if (type == OpportunityType.TRAINEESHIP
                && (when.startsOn() == null || when.startsOn().isAfter(LAST_TRAINEESHIP_START))) {
            throw new IllegalArgumentException(
                    "Traineeships ended in July 2023: choose a pre-employment programme instead");
        }
        if (applyUrl != null && !applyUrl.startsWith("https://")) {
            throw new IllegalArgumentException("The address of the form starts with https://");
        }
    }

    private static void required(String text, String message) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(message);
        }
    }
}
