package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Guesses;
import uk.nhs.talentforcare.account.Throttle;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;

/** Lets anybody begin a case study: a visitor by a link to their address, a signed-in person at once. */
@Stateless
public class SubmissionStart {

    static final String SUBJECT = "case-study-submission";

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ORGANISATION = 200;
    private static final int MOST_LINKS = 10;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private SubmissionLetters letters;

    @Inject
    private StudyLinks links;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Guesses guesses;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Sends a link to an address, with which its owner writes.
     *
     * @param remoteAddress the network address it is asked from, kept as a hash for an hour
     * @throws Invalid with what to put right, also if too much was asked lately
     */
    public void begin(String name, String email, String organisation, String remoteAddress) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.put("name", "Enter your name, in 120 characters or fewer");
        }
        EmailAddress address = address(email, wrong);
        organisation(organisation, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        slowDown(email, remoteAddress);
        letters.begun(draft(Actor.VISITOR, name, address.value(), organisation));
    }

    /** Begins for somebody who is signed in, whose address is known. @return the secret of the link, to go on at once */
    public String beginAs(Actor actor, String organisation) {
        if (!actor.signedIn()) {
            throw new Forbidden("begin a case study without an account");
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        organisation(organisation, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        Account account = accounts.find(actor.accountId()).orElseThrow();
        CaseStudySubmission submission = draft(actor, account.fullName(), account.email(), organisation);
        letters.begun(submission);
        return links.issue(submission, StudyLink.Purpose.WRITE);
    }

    /** Sends links again to whatever an address has begun; the answer is the same if that is nothing. */
    public void sendAgain(String email, String remoteAddress) {
        Map<String, String> wrong = new LinkedHashMap<>();
        EmailAddress address = address(email, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid("lostEmail", wrong.get("email"));
        }
        slowDown(email, remoteAddress);
        submissions
                .ofEmail(address.value(), EnumSet.complementOf(EnumSet.of(SubmissionState.WITHDRAWN)), MOST_LINKS)
                .forEach(letters::again);
    }

    private CaseStudySubmission draft(Actor by, String name, String email, String organisation) {
        CaseStudySubmission submission = new CaseStudySubmission(name, email, organisation, clock.instant());
        submissions.add(submission);
        audit.record(by, "begin-case-study", SUBJECT, submission.id(), null, submission.state());
        return submission;
    }

    private void slowDown(String email, String remoteAddress) {
        Guesses.Outcome outcome = guesses.look(
                Throttle.Limit.MAIL, "case study", email.toLowerCase(Locale.ROOT), remoteAddress, () -> false);
        if (outcome == Guesses.Outcome.WAIT) {
            throw new Invalid(
                    "email", "Too many links were asked for just now. Nothing was sent. Try again in an hour");
        }
    }

    private static EmailAddress address(String email, Map<String, String> wrong) {
        try {
            return EmailAddress.parse(email);
        } catch (IllegalArgumentException e) {
            wrong.put("email", "Enter an email address in the correct format, like name@example.com");
            return null;
        }
    }

    private static void organisation(String organisation, Map<String, String> wrong) {
        if (organisation.isEmpty() || organisation.length() > LONGEST_ORGANISATION) {
            wrong.put("organisation", "Enter the name of the organisation, in 200 characters or fewer");
        }
    }
}
