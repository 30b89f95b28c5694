package uk.nhs.talentforcare.campaign;

/**
 * What the campaign counts in one local area.
 *
 * @param ambassadors people who are approved to give talks
 * @param opportunities listings that are open now
 * @param caseStudies developments that anybody may read about
 */
public record AreaFigures(String code, String name, long ambassadors, long opportunities, long caseStudies) {}
