package uk.nhs.talentforcare.casestudy;

import uk.nhs.talentforcare.campaign.Pillar;

/** A case study as a card shows it. */
public record CaseStudySummary(
        String slug,
        String title,
        String summary,
        String organisation,
        String localArea,
        Pillar pillar,
        Maturity maturity,
        boolean demonstration) {}
