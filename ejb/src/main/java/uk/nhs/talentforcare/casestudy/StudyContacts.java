package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Whom readers can ask: named by the author, asked when the manuscript is sent, shown once they agree. */
@Stateless
public class StudyContacts {

    @Inject
    private StudyLinks links;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyContactRepository contacts;

    @Inject
    private ContactLetters letters;

    @Inject
    private Clock clock;

    /** Whom the author has named; empty if nobody, or the link does not work. */
    public Optional<ContactView> look(String secret) {
        return links.look(secret, StudyLink.Purpose.WRITE)
                .flatMap(link -> contacts.of(link.submissionId()))
                .map(ContactView::of);
    }

    /**
     * Names somebody whom readers can ask; nobody where all is empty. Another person is asked anew.
     *
     * @throws Invalid if something is missing
     */
    public void name(String secret, String name, String job, String email) {
        CaseStudySubmission submission = links.look(secret, StudyLink.Purpose.WRITE)
                .flatMap(link -> submissions.lock(link.submissionId()))
                .filter(found -> found.state().writable())
                .orElseThrow(() -> new NotFound("case study submission that may be written"));
        Optional<StudyContact> before = contacts.of(submission.id());
        if ((name + job + email).isEmpty()) {
            before.ifPresent(contact -> remove(submission, contact));
            return;
        }
        String address = checked(name, job, email);
        if (before.filter(contact -> contact.is(name, job, address)).isPresent()) {
            return;
        }
        before.ifPresent(contact -> remove(submission, contact));
        contacts.add(new StudyContact(submission, name, job, address));
    }

    private void remove(CaseStudySubmission submission, StudyContact contact) {
        contacts.remove(contact);
        submissions.endLinks(submission.id(), StudyLink.Purpose.CONTACT);
    }

    private static String checked(String name, String job, String email) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > StudyContact.LONGEST_NAME) {
            wrong.put("contactName", "Enter the name of whom readers can ask, or leave all three empty");
        }
        if (job.isEmpty() || job.length() > StudyContact.LONGEST_JOB) {
            wrong.put("contactJob", "Enter what they do, such as “Practice educator”");
        }
        String address = "";
        try {
            address = EmailAddress.parse(email).value();
        } catch (IllegalArgumentException e) {
            wrong.put("contactEmail", "Enter their work email address, like name@example.com");
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return address;
    }

    /** Asks whoever was named and has not been asked. */
    @ForServices
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void ask(CaseStudySubmission submission) {
        contacts.of(submission.id())
                .filter(contact -> contact.askedAt().isEmpty())
                .ifPresent(contact -> {
                    letters.ask(submission, contact);
                    contact.asked(clock.instant());
                });
    }

    /** Tells whoever has agreed that it is on the site. */
    @ForServices
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void published(CaseStudySubmission submission, String path) {
        contacts.of(submission.id())
                .filter(contact -> contact.agreedAt().isPresent())
                .ifPresent(contact -> letters.published(submission, contact, path));
    }
}
