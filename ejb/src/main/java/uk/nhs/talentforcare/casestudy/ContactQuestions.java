package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.account.Guesses;
import uk.nhs.talentforcare.account.Throttle;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Lets readers ask the contact of a case study, who decides whether to answer and from where. */
@Stateless
public class ContactQuestions {

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyContactRepository contacts;

    @Inject
    private ContactLetters letters;

    @Inject
    private Guesses guesses;

    @Inject
    private Clock clock;

    /** Who can be asked, about what. */
    public record Askable(String title, ShownContact contact) {}

    /** Who can be asked about what stands at an address; empty if nobody. */
    public Optional<Askable> look(String slug) {
        return study(slug)
                .flatMap(study -> contacts.shown(study.id()).map(contact -> new Askable(study.title(), contact)));
    }

    /**
     * Passes a question on.
     *
     * @param remoteAddress the network address it comes from, kept as a hash for an hour
     * @throws Invalid with what to put right, also if too much was asked lately
     */
    public void ask(String slug, String name, String email, String words, String remoteAddress) {
        CaseStudy study = study(slug).orElseThrow(() -> new NotFound("case study"));
        CaseStudySubmission submission =
                submissions.ofStudy(study.id()).orElseThrow(() -> new NotFound("manuscript of a case study"));
        StudyContact contact = contacts.of(submission.id())
                .filter(found -> found.agreedAt().isPresent())
                .orElseThrow(() -> new NotFound("contact of a case study"));
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > StudyContact.LONGEST_NAME) {
            wrong.put("name", "Enter your name, in 120 characters or fewer");
        }
        String address = "";
        try {
            address = EmailAddress.parse(email).value();
        } catch (IllegalArgumentException e) {
            wrong.put("email", "Enter an email address in the correct format, like name@example.com");
        }
        if (words.isEmpty() || words.length() > StudyQuestion.LONGEST) {
            wrong.put("words", "Enter your question, in 2,000 characters or fewer");
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        if (guesses.look(
                        Throttle.Limit.MAIL,
                        "case study contact",
                        address.toLowerCase(Locale.ROOT),
                        remoteAddress,
                        () -> false)
                == Guesses.Outcome.WAIT) {
            throw new Invalid("words", "Too much was asked just now. Nothing was sent. Try again in an hour");
        }
        StudyQuestion question = new StudyQuestion(contact, name, address, words, clock.instant());
        contacts.add(question);
        letters.question(submission, contact, question.id());
    }

    private Optional<CaseStudy> study(String slug) {
        return Optional.of(slug)
                .filter(Slug::isValid)
                .flatMap(studies::idOf)
                .flatMap(studies::find)
                .filter(study -> study.state().isPublic());
    }
}
