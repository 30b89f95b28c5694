package uk.nhs.talentforcare.opportunity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An opportunity as its page shows it. Long texts are Markdown, as written. Nullable: area, place, town, outward code,
 * coordinates, first and last day, hours, support, checks, address of the form.
 */
public record OpportunityDetail(
        long id,
        long version,
        String slug,
        String title,
        String summary,
        OpportunityType type,
        String organisationSlug,
        String organisation,
        String localAreaCode,
        String localArea,
        String roleFamilyCode,
        String roleFamily,
        OpportunityFormat format,
        String place,
        String town,
        String outwardCode,
        Double latitude,
        Double longitude,
        LocalDate startsOn,
        LocalDate endsOn,
        String pattern,
        Integer hours,
        int places,
        int youngestAge,
        String whoFor,
        String whatYouWillDo,
        String requirements,
        String support,
        String checks,
        LocalDate closingOn,
        LocalDate hearBy,
        String howToApply,
        String applyUrl,
        OpportunityState state,
        Instant liveAt,
        boolean demonstration) {

    /**
     * Whether somebody can still apply.
     *
     * @param today the date in London
     */
    public boolean isOpen(LocalDate today) {
        return state == OpportunityState.LIVE && !today.isAfter(closingOn);
    }
}
