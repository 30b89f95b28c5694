package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Takes the word of whoever may say for an organisation that a case study can be published: its link is what they show. */
@Stateless
public class AuthorityDesk {

    @Inject
    private StudyLinks links;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyFileRepository files;

    @Inject
    private StudyChoices choices;

    @Inject
    private SubmissionLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** One answer of the manuscript. */
    public record Line(String label, String text) {}

    /**
     * What is to be confirmed.
     *
     * @param answered what they have said already, empty if nothing
     */
    public record Question(
            String authority,
            String author,
            String organisation,
            String title,
            List<Line> lines,
            List<StudyFileView> files,
            String answered) {}

    /** What a link asks; empty if the link does not work or nobody needs the answer any more. */
    public Optional<Question> look(String secret) {
        return asked(secret).map(submission -> {
            StudyAnswers answers = submission.sent().orElseGet(submission::answers);
            return new Question(
                    submission.authorityName().orElse(""),
                    submission.name().orElse("A colleague"),
                    submission.organisationName(),
                    answers.get(StudyField.TITLE),
                    List.of(StudyField.values()).stream()
                            .filter(field -> !answers.get(field).isEmpty())
                            .map(field -> new Line(field.label(), choices.words(field, answers)))
                            .toList(),
                    StudyFileChecks.numbered(files.placed(submission.id())),
                    submission.authorityAnswer().isPresent() ? SubmissionService.authority(submission) : "");
        });
    }

    /** Answers; another answer later replaces it until it is published. */
    public void answer(String secret, boolean confirmed) {
        CaseStudySubmission submission = asked(secret)
                .flatMap(found -> submissions.lock(found.id()))
                .orElseThrow(() -> new NotFound("question to an organisation"));
        Object before = submission.authorityAnswer().orElse(null);
        CaseStudySubmission.AuthorityAnswer answer =
                confirmed ? CaseStudySubmission.AuthorityAnswer.CONFIRMED : CaseStudySubmission.AuthorityAnswer.REFUSED;
        if (answer == before) {
            return;
        }
        submission.answerOfAuthority(answer, clock.instant());
        audit.record(
                Actor.VISITOR, "answer-for-organisation", SubmissionStart.SUBJECT, submission.id(), before, answer);
        if (!confirmed) {
            letters.refused(submission);
        }
    }

    private Optional<CaseStudySubmission> asked(String secret) {
        return links.look(secret, StudyLink.Purpose.AUTHORITY)
                .flatMap(link -> submissions.find(link.submissionId()))
                .filter(submission -> submission.sent().isPresent()
                        && submission.authorityAskedAt().isPresent()
                        && submission.state().withdrawable());
    }
}
