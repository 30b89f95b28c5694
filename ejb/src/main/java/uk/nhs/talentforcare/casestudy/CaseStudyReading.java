package uk.nhs.talentforcare.casestudy;

import java.util.List;

/**
 * What somebody who opens a case study gets.
 *
 * @param files its pictures and attachments, pictures first
 * @param related others that its readers may want next, at most {@value CaseStudyService#RELATED}
 */
public record CaseStudyReading(CaseStudyDetail study, List<StudyFileShown> files, List<CaseStudySummary> related) {}
