package uk.nhs.talentforcare.opportunity;

import java.time.LocalDate;

/**
 * An opportunity as a card shows it.
 *
 * @param town null when it is online
 */
public record OpportunitySummary(
        String slug,
        String title,
        String summary,
        OpportunityType type,
        String organisation,
        String town,
        LocalDate closingOn,
        boolean demonstration) {}
