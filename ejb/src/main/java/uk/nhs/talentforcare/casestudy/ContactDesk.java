package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * What the contact of a case study does by their link: agrees to be shown, sees what is shown and asked, takes it back. Opening it
 * changes nothing.
 */
@Stateless
public class ContactDesk {

    /** To what a contact agrees. */
    public static final String WORDING =
            "My name and my job stand on the page of this case study, with a form by which readers can write to me. My address is never shown. I can take this back at any time.";

    private static final int MOST_QUESTIONS = 50;

    @Inject
    private StudyLinks links;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private StudyContactRepository contacts;

    @Inject
    private StudyChoices choices;

    @Inject
    private StudyRelay relay;

    @Inject
    private IndexChanges index;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What a reader asks. */
    public record Asked(String name, String email, String words, Instant at) {}

    /**
     * What a contact sees.
     *
     * @param path where it stands on the site, empty if it does not
     * @param agreedAt {@code null} until they have agreed
     */
    public record Standing(
            String title, String author, String path, ContactView contact, Instant agreedAt, List<Asked> questions) {}

    /** What a link is about; empty if it does not work, or they are the contact no more. */
    public Optional<Standing> look(String secret) {
        return contact(secret).map(contact -> {
            CaseStudySubmission submission =
                    submissions.find(contact.submissionId()).orElseThrow();
            return new Standing(
                    submission.answers().get(StudyField.TITLE),
                    submission.name().orElse("A colleague"),
                    submission
                            .caseStudyId()
                            .flatMap(studies::find)
                            .filter(study -> study.state().isPublic())
                            .map(study -> "/case-studies/" + study.slug())
                            .orElse(""),
                    ContactView.of(contact),
                    contact.agreedAt().orElse(null),
                    contacts.questions(contact.submissionId(), MOST_QUESTIONS).stream()
                            .map(one -> new Asked(one.name(), one.email(), one.words(), one.askedAt()))
                            .toList());
        });
    }

    /** They agree; a second time nothing happens. */
    public void agree(String secret) {
        StudyContact contact = contact(secret).orElseThrow(() -> new NotFound("contact of a link"));
        if (contact.agreedAt().isEmpty()) {
            contact.agree(WORDING, clock.instant());
            audit.record(
                    Actor.VISITOR, "agree-as-contact", SubmissionStart.SUBJECT, contact.submissionId(), null, "AGREED");
        }
    }

    /**
     * They take it back, or say that they are not the one: their name goes from the site, from every version where the text names
     * them, and from what we keep. The log says that a contact went, not who.
     */
    public void withdraw(String secret) {
        StudyContact contact = contact(secret).orElseThrow(() -> new NotFound("contact of a link"));
        CaseStudySubmission submission =
                submissions.lock(contact.submissionId()).orElseThrow();
        String name = contact.name();
        contacts.remove(contact);
        submissions.endLinks(submission.id(), StudyLink.Purpose.CONTACT);
        boolean named = submission.forget(name);
        submissions.versions(submission.id()).forEach(version -> version.forget(name));
        submission.caseStudyId().flatMap(studies::find).ifPresent(study -> {
            if (named) {
                study.correct(StudyContent.of(
                        submission.sent().orElseThrow(),
                        choices,
                        submission.organisationId().orElseThrow(),
                        submission.evidence().orElseThrow()));
            }
            studies.changed(study);
            index.changed(IndexChanges.CASE_STUDIES, study.id());
        });
        audit.record(Actor.VISITOR, "withdraw-as-contact", SubmissionStart.SUBJECT, submission.id(), null, "WITHDRAWN");
    }

    /** They have left the organisation: as {@link #withdraw}, and the local leads are asked who can be asked from now on. */
    public void left(String secret) {
        StudyContact contact = contact(secret).orElseThrow(() -> new NotFound("contact of a link"));
        CaseStudySubmission submission =
                submissions.find(contact.submissionId()).orElseThrow();
        withdraw(secret);
        submission
                .caseStudyId()
                .flatMap(studies::find)
                .filter(study -> study.state().isPublic())
                .ifPresent(study -> relay.askOn(submission, study));
    }

    private Optional<StudyContact> contact(String secret) {
        return links.look(secret, StudyLink.Purpose.CONTACT).flatMap(link -> contacts.of(link.submissionId()));
    }
}
