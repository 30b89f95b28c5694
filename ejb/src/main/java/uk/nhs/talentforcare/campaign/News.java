package uk.nhs.talentforcare.campaign;

import java.util.List;
import uk.nhs.talentforcare.casestudy.CaseStudySummary;
import uk.nhs.talentforcare.opportunity.OpportunitySummary;

/** What came out last, newest first; any of the lists may be empty. */
public record News(
        List<CaseStudySummary> caseStudies, List<OpportunitySummary> opportunities, List<NewMaterial> materials) {}
