package uk.nhs.talentforcare.casestudy;

import java.util.List;

/**
 * What somebody who opens a case study gets.
 *
 * @param files its pictures and attachments, pictures first
 * @param contact whom readers can ask, {@code null} for nobody
 * @param related others that its readers may want next, at most {@value CaseStudyService#RELATED}
 */
public record CaseStudyReading(
        CaseStudyDetail study, List<StudyFileShown> files, ShownContact contact, List<CaseStudySummary> related) {}
