package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.account.Secret;
import uk.nhs.talentforcare.shared.Configuration;

/**
 * Links to manuscripts: 256 random bits, kept as a hash. Those of authors go on working while they write, so that they
 * come back as often as they like; opening one changes nothing.
 */
@Stateless
public class StudyLinks {

    /** How long a link works. */
    static final Duration LIFE = Duration.ofDays(180);

    /** How long a link works by which somebody takes back what is published of them: as good as always. */
    static final Duration LONG_LIFE = Duration.ofDays(3653);

    private static final Set<StudyLink.Purpose> LONG_LIVED =
            Set.of(StudyLink.Purpose.PICTURES, StudyLink.Purpose.CONTACT);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** Makes a link in the caller's transaction, and gives its secret, which is kept nowhere. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public String issue(CaseStudySubmission submission, StudyLink.Purpose purpose) {
        String secret = Secret.draw();
        submissions.add(
                new StudyLink(submission, purpose, hash(secret), clock.instant().plus(life(purpose))));
        return secret;
    }

    private static Duration life(StudyLink.Purpose purpose) {
        return LONG_LIVED.contains(purpose) ? LONG_LIFE : LIFE;
    }

    /** The full address of a link's page. */
    public String address(StudyLink.Purpose purpose, String secret) {
        return configuration.addressOf(switch (purpose) {
                    case WRITE -> "/case-studies/submit/";
                    case AUTHORITY -> "/case-studies/confirm/";
                    case STILL_TRUE -> "/case-studies/still-true/";
                    case PICTURES -> "/case-studies/pictures/";
                    case CONTACT -> "/case-studies/contact/";
                }
                + secret);
    }

    /** The link of a secret, if it works. */
    public Optional<StudyLink> look(String secret, StudyLink.Purpose purpose) {
        return SECRET.matcher(secret).matches()
                ? submissions.link(hash(secret), purpose, clock.instant())
                : Optional.empty();
    }

    private static String hash(String secret) {
        return Secret.hash("case-study", secret);
    }
}
