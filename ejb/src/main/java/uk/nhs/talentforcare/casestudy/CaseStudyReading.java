package uk.nhs.talentforcare.casestudy;

import java.util.List;

/**
 * What somebody who opens a case study gets.
 *
 * @param related others that its readers may want next, at most {@value CaseStudyService#RELATED}
 */
public record CaseStudyReading(CaseStudyDetail study, List<CaseStudySummary> related) {}
