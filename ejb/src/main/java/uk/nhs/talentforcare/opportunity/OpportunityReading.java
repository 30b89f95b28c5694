package uk.nhs.talentforcare.opportunity;

import java.util.List;

/**
 * What somebody who opens a listing gets.
 *
 * @param open whether one can still apply
 * @param similar open listings like it, at most {@value OpportunityService#SIMILAR}
 */
public record OpportunityReading(OpportunityDetail opportunity, boolean open, List<OpportunitySummary> similar) {}
