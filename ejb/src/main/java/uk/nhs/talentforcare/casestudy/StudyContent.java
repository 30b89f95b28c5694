package uk.nhs.talentforcare.casestudy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.campaign.Pillar;

/** Makes what the site shows of what a manuscript answers. */
final class StudyContent {

    private StudyContent() {}

    /** @param answers that have been checked: nothing that is required is missing */
    static CaseStudyContent of(
            StudyAnswers answers, StudyChoices choices, long organisationId, EvidenceStrength evidence) {
        return new CaseStudyContent(
                answers.get(StudyField.TITLE),
                answers.get(StudyField.SUMMARY),
                organisationId,
                orNull(answers.get(StudyField.AREA)),
                Pillar.valueOf(answers.get(StudyField.PILLAR)),
                answers.choices(StudyField.INTENTIONS).stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                Set.copyOf(answers.choices(StudyField.ROLES)),
                Setting.valueOf(answers.get(StudyField.SETTING)),
                answers.get(StudyField.CHALLENGE),
                answers.get(StudyField.DID),
                orNull(joined(
                        answers.get(StudyField.RESULTS),
                        part("Starting point", answers.get(StudyField.BASELINE)),
                        part("How we know", choices.words(StudyField.EVIDENCE_TYPE, answers)),
                        part("What did not work", answers.get(StudyField.NOT_WORKED)))),
                figures(answers),
                orNull(answers.get(StudyField.LEARNED)),
                orNull(joined(
                        answers.get(StudyField.COST), part("Who paid besides", answers.get(StudyField.SPONSORSHIP)))),
                orNull(answers.get(StudyField.PARTNERS)),
                LocalDate.of(
                        Integer.parseInt(answers.get(StudyField.START_YEAR)),
                        Integer.parseInt(answers.get(StudyField.START_MONTH)),
                        1),
                Maturity.valueOf(answers.get(StudyField.STAGE)),
                evidence,
                null);
    }

    private static List<ResultFigure> figures(StudyAnswers answers) {
        return answers.figures().stream()
                .filter(StudyAnswers.Figure::whole)
                .map(figure -> new ResultFigure(
                        figure.measure(), orNull(figure.before()), figure.after(), orNull(figure.how())))
                .toList();
    }

    private static String part(String heading, String text) {
        return text.isEmpty() ? "" : "# " + heading + "\n\n" + text;
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
