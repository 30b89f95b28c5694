package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;

/** What the contact of a case study is told. Each letter carries a new link, by which they take their consent back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ContactLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private StudyLinks links;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** Whether they agree to be shown. */
    public void ask(CaseStudySubmission submission, StudyContact contact) {
        mail(submission, contact, "ask", "May readers of a case study ask you?", """
                Hello %s

                %s has written “%s” for the public directory of Talent for Care, and has named you as somebody whom readers can ask. Your name and your job would stand on its page, with a form to write to you; your address is never shown.

                Nothing is shown unless you agree. Answer here, and take it back at any time by the same link:

                %s

                We have your name and address from %s. If you do nothing, nothing is shown: %s
                """.formatted(
                        contact.name(),
                        submission.name().orElse("A colleague"),
                        title(submission),
                        address(submission),
                        submission.name().orElse("a colleague"),
                        configuration.addressOf("/privacy")));
    }

    /** They are on the site now. */
    public void published(CaseStudySubmission submission, StudyContact contact, String path) {
        mail(submission, contact, "shown", "You are the contact of a case study", """
                Hello %s

                “%s” is on the site, with your name and job, as you have agreed:

                %s

                See what is published of you and what readers ask, say that you have left, or take your consent back, at any time:

                %s
                """.formatted(
                        contact.name(), title(submission), configuration.addressOf(path), address(submission)));
    }

    /** Somebody has asked something. */
    public void question(CaseStudySubmission submission, StudyContact contact, long number) {
        mail(submission, contact, "question-" + number, "A reader asks you about your case study", """
                Hello %s

                Somebody has read “%s” and asks you something. Read it here, with the address to which you can answer if you like:

                %s

                You can take back there that you are the contact.
                """.formatted(
                        contact.name(), title(submission), address(submission)));
    }

    private String address(CaseStudySubmission submission) {
        return links.address(StudyLink.Purpose.CONTACT, links.issue(submission, StudyLink.Purpose.CONTACT));
    }

    private static String title(CaseStudySubmission submission) {
        String title = submission.answers().get(StudyField.TITLE);
        return title.isEmpty() ? "a case study" : title;
    }

    private void mail(CaseStudySubmission submission, StudyContact contact, String what, String subject, String text) {
        outbox.mail(MailMessage.of(
                "case-study-contact-" + what + "-" + submission.id() + "-"
                        + clock.instant().toEpochMilli(),
                new EmailAddress(contact.email()),
                subject,
                text));
    }
}
