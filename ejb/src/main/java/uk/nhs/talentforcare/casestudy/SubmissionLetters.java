package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.LondonTime;

/** What whoever sends a case study is told, and whoever confirms it for the organisation. Each letter carries a new link. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SubmissionLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private StudyLinks links;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** The link with which somebody begins. */
    public void begun(CaseStudySubmission submission) {
        toAuthor(submission, "begun", "Your case study: write it here", """
                Thank you for telling others what you have done. Write it here, in one sitting or in several:

                %s

                Everything is kept as you go. The link works for 180 days and is the key to what you write: pass it on only to colleagues who write with you.

                If this was not you, there is nothing to do: what was begun goes by itself.
                """);
    }

    /** The same link again, for whoever has lost it. */
    public void again(CaseStudySubmission submission) {
        toAuthor(submission, "again", "Your case study: the link that you asked for", """
                Here is “%s”:

                %%s

                Links that we sent before go on working.
                """.formatted(
                        plain(title(submission))));
    }

    /** It has arrived. @param promise who has it and by when they hear */
    public void received(CaseStudySubmission submission, String promise) {
        toAuthor(submission, "received", "We have your case study", """
                “%s” is with us. %s

                See at any time where it stands, or take it back:

                %%s
                """.formatted(
                        plain(title(submission)), plain(promise)));
    }

    /** The editor asks for changes. @param comments by the name of the question, or of the picture */
    public void changes(CaseStudySubmission submission, Map<String, String> comments) {
        String said = comments.entrySet().stream()
                .map(entry ->
                        StudyField.of(entry.getKey()).map(StudyField::label).orElse(entry.getKey()) + ": "
                                + entry.getValue())
                .collect(Collectors.joining("\n\n"));
        toAuthor(submission, "changes", "Your case study: please change something", """
                An editor has read “%s” and asks:

                %s

                %s

                Change it here and send it again. The comments stand beside your answers:

                %%s
                """.formatted(
                plain(title(submission)), plain(submission.decisionWords().orElse("")), plain(said)));
    }

    /** It is not published. */
    public void declined(CaseStudySubmission submission, NotPublishedBecause why) {
        toAuthor(submission, "declined", "Your case study will not be published", """
                We have read “%s” with care and will not publish it. %s. %s

                %s

                What you wrote is kept for 180 days, so that you can take it from here:

                %%s

                If you think that we are wrong, answer at %s
                """.formatted(
                        plain(title(submission)),
                        why.label(),
                        why.advice(),
                        plain(submission.decisionWords().orElse("")),
                        configuration.addressOf("/contact")));
    }

    /** It goes on the site on a day that is set. */
    public void scheduled(CaseStudySubmission submission) {
        toAuthor(submission, "scheduled", "Your case study is ready", """
                “%s” is ready and goes on the site on %s. Until then you can take it back:

                %%s
                """.formatted(
                plain(title(submission)), LondonTime.at(submission.publishAt().orElseThrow())));
    }

    /** It is on the site. @param people whether anybody can be recognised in a picture */
    public void published(CaseStudySubmission submission, String path, boolean people) {
        String takeBack = people
                ? "\n\nPass this link on to everybody who can be recognised in a picture. With it they withdraw the picture for good, at any time:\n\n"
                        + links.address(StudyLink.Purpose.PICTURES, links.issue(submission, StudyLink.Purpose.PICTURES))
                : "";
        toAuthor(submission, "published", "Your case study is published", """
                Thank you: “%s” is on the site. Show it to those who did it with you:

                %s%s

                In a year we ask you whether it is still true. Something to put right before then? Answer at %s. What you wrote:

                %%s
                """.formatted(
                        plain(title(submission)),
                        configuration.addressOf(path),
                        takeBack,
                        configuration.addressOf("/contact")));
    }

    /** A year has gone: is it still true? */
    public void stillTrue(CaseStudySubmission submission, String path) {
        String secret = links.issue(submission, StudyLink.Purpose.STILL_TRUE);
        mail(
                submission,
                "still-true",
                submission.email().orElseThrow(),
                "Is your case study still true?",
                """
                Hello %s

                A year ago somebody last said that “%s” is true:

                %s

                Is it still? One press is enough, here:

                %s

                You can also say there what has changed, or whom we should ask. If we hear nothing within 14 days, an editor looks at it.
                """.formatted(
                                submission.name().orElse(""),
                                title(submission),
                                configuration.addressOf(path),
                                links.address(StudyLink.Purpose.STILL_TRUE, secret)));
    }

    /** Its author cannot be asked: is it still true? */
    public void relay(CaseStudySubmission submission, Account lead, String path) {
        String secret = links.issue(submission, StudyLink.Purpose.STILL_TRUE);
        outbox.mail(MailMessage.of(
                "case-study-relay-" + submission.id() + "-" + lead.id() + "-"
                        + clock.instant().toEpochMilli(),
                new EmailAddress(lead.email()),
                "Is your organisation’s case study still true?",
                """
                Hello %s

                “%s” tells what %s has done:

                %s

                Whoever sent it cannot be asked any more, so we ask you as a local lead. Is it still true? One press is enough, or tell us what has changed and who can be asked from now on:

                %s

                If we hear nothing within 14 days, an editor looks at it.
                """.formatted(
                                lead.firstName(),
                                title(submission),
                                submission.organisationName(),
                                configuration.addressOf(path),
                                links.address(StudyLink.Purpose.STILL_TRUE, secret))));
    }

    /** It is no longer on the site. */
    public void unpublished(CaseStudySubmission submission, String because) {
        toAuthor(submission, "unpublished", "Your case study is no longer on the site", """
                We have taken “%s” off the site: %s

                Its address says so. What you wrote is kept:

                %%s
                """.formatted(
                        plain(title(submission)), plain(because)));
    }

    /** Whoever may say so for the organisation is asked. */
    public void askAuthority(CaseStudySubmission submission, boolean again) {
        String secret = links.issue(submission, StudyLink.Purpose.AUTHORITY);
        mail(
                submission,
                "authority",
                submission.authorityEmail().orElseThrow(),
                "May this case study be published?",
                """
                Hello %s

                %s has written a case study about %s for the public directory of Talent for Care, and has named you as somebody who may say for the organisation that it can be published.%s

                Please read it and answer here. You need no account:

                %s

                We have your name and address from %s and use them for this question alone: %s
                """.formatted(
                                submission.authorityName().orElse(""),
                                submission.name().orElse("A colleague"),
                                submission.organisationName(),
                                again ? " You answered before; it has changed since, so we ask you once more." : "",
                                links.address(StudyLink.Purpose.AUTHORITY, secret),
                                submission.name().orElse("a colleague"),
                                configuration.addressOf("/privacy")));
    }

    /** The organisation does not agree. */
    public void refused(CaseStudySubmission submission) {
        toAuthor(submission, "refused", "Your organisation does not agree yet", """
                %s does not agree that “%s” is published. Speak with them. They can change their answer by the same link, or the editor asks somebody else whom you name.

                %%s
                """.formatted(
                        plain(submission.authorityName().orElse("Whoever we asked")), plain(title(submission))));
    }

    private void toAuthor(CaseStudySubmission submission, String what, String subject, String text) {
        submission.email().ifPresent(address -> {
            String secret = links.issue(submission, StudyLink.Purpose.WRITE);
            mail(
                    submission,
                    what,
                    address,
                    subject,
                    "Hello " + submission.name().orElse("") + "\n\n"
                            + text.formatted(links.address(StudyLink.Purpose.WRITE, secret)));
        });
    }

    private void mail(CaseStudySubmission submission, String what, String to, String subject, String text) {
        outbox.mail(MailMessage.of(
                "case-study-" + what + "-" + submission.id() + "-"
                        + clock.instant().toEpochMilli(),
                new EmailAddress(to),
                subject,
                text));
    }

    private static String title(CaseStudySubmission submission) {
        String title = submission.answers().get(StudyField.TITLE);
        return title.isEmpty() ? "your case study" : title;
    }

    /** What people wrote has no part in how the letter is put together. */
    private static String plain(String written) {
        return written.replace("%", "%%");
    }
}
