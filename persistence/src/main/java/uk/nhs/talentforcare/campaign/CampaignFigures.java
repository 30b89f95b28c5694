package uk.nhs.talentforcare.campaign;

/**
 * The campaign's figures so far, over all areas.
 *
 * @param ambassadors people who are approved to give talks
 * @param talks talks that took place
 * @param pupils pupils who were in the room, as recorded by their schools
 * @param opportunities listings that are open now
 * @param caseStudies developments that anybody may read about
 * @param materials toolkit materials that anybody may download
 */
public record CampaignFigures(
        long ambassadors, long talks, long pupils, long opportunities, long caseStudies, long materials) {}
