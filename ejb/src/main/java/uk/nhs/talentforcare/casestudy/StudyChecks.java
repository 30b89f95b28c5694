package uk.nhs.talentforcare.casestudy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What has to be put right before a manuscript can be sent. */
public final class StudyChecks {

    private static final int EARLIEST = 1990;
    private static final int YEARS_AHEAD = 3;

    private StudyChecks() {}

    /**
     * Something to put right.
     *
     * @param field the name of the question, which is also its place on the page
     */
    public record Problem(StudyPart part, String field, String message) {}

    /** Everything that is missing or too long, in the order of the pages. @param placed its pictures and attachments */
    static List<Problem> of(CaseStudySubmission submission, List<StudyFile> placed, LocalDate today) {
        StudyAnswers answers = submission.answers();
        List<Problem> problems = new ArrayList<>();
        for (StudyField field : StudyField.values()) {
            String text = answers.get(field);
            if (field.required() && text.isEmpty()) {
                problems.add(new Problem(field.part(), field.code(), field.label() + " is missing"));
            } else if (field.longest() > 0 && text.length() > field.longest()) {
                problems.add(new Problem(
                        field.part(),
                        field.code(),
                        field.label() + " is " + text.length() + " characters long: " + field.longest() + " fit"));
            }
        }
        for (StudyAnswers.Figure figure : answers.figures()) {
            if (figure.measure().length() > 200
                    || figure.before().length() > 60
                    || figure.after().length() > 60
                    || figure.how().length() > 300) {
                problems.add(
                        new Problem(
                                StudyPart.RESULTS,
                                "measure" + figure.number(),
                                "Figure " + figure.number()
                                        + " is too long: 200 characters for what was measured, 60 for each value, 300 for how"));
            }
        }
        String year = answers.get(StudyField.START_YEAR);
        if (!year.isEmpty()
                && (!year.matches("[0-9]{4}")
                        || Integer.parseInt(year) < EARLIEST
                        || Integer.parseInt(year) > today.getYear() + YEARS_AHEAD)) {
            problems.add(new Problem(StudyPart.LEARNED, "startYear", "The year needs four digits, such as 2026"));
        }
        problems.addAll(StudyFileChecks.of(placed));
        if (submission.organisationId().isEmpty()
                && answers.text(SubmissionService.ORGANISATION_KIND).isEmpty()) {
            problems.add(new Problem(null, "organisation", "Tell us which organisation it is"));
        }
        if (!submission.mayPublish()
                || !submission.peopleAgree()
                || submission.authorityEmail().isEmpty()) {
            problems.add(new Problem(StudyPart.CONTACT, "authorityName", "Contact and consent are not complete"));
        }
        return problems;
    }
}
