package uk.nhs.talentforcare.casestudy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A manuscript as whoever sends it sees it.
 *
 * @param listed whether the organisation was chosen in the register
 * @param authority how far the organisation's word has come, empty before anybody is asked
 * @param comments what the editor says, by the name of the question; shown while it is theirs to change
 * @param words what the editor wrote with the last decision, empty if nothing
 * @param promise who has it and by when they hear, empty while nobody waits
 * @param ahead how many were sent before it and still wait
 * @param problems what has to be put right before it can be sent
 * @param hints what would make it better, by the name of the question
 * @param path where it stands on the site, empty if it does not
 * @param until when the link stops working
 */
public record SubmissionView(
        long id,
        SubmissionState state,
        String name,
        String organisation,
        boolean listed,
        StudyAnswers answers,
        boolean mayPublish,
        boolean peopleAgree,
        String authorityName,
        String authorityEmail,
        String authority,
        Map<String, String> comments,
        String words,
        String promise,
        long ahead,
        List<StudyChecks.Problem> problems,
        Map<String, String> hints,
        Instant submittedAt,
        Instant publishAt,
        String path,
        Instant until) {

    /** Its title, or what stands in for one. */
    public String title() {
        String title = answers.get(StudyField.TITLE);
        return title.isEmpty() ? "Your case study" : title;
    }

    /** Whether nothing of a page is left to put right. */
    public boolean done(StudyPart part) {
        return problems.stream().noneMatch(problem -> problem.part() == part);
    }
}
