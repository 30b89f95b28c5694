package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Pages;

/** The way through a sign-up: what has been answered, and which page comes next. */
@RequestScoped
public class SignUpSteps {

    private static final String START = "/sign-up";

    @Inject
    private SignUpCookie cookie;

    @Inject
    private SignUpService service;

    @Inject
    private Pages pages;

    /** The answers so far; whoever has none, or came too late, is sent to the start. */
    Optional<SignUpAnswers> answers() {
        Optional<SignUpAnswers> answers = service.answers(cookie.key());
        if (answers.isEmpty()) {
            pages.redirect(cookie.key().isEmpty() ? START : START + "?again=yes");
        }
        return answers;
    }

    /** Sends the person to the first page with something still to ask, or to check the answers. */
    void next() {
        answers()
                .ifPresent(answers -> pages.redirect(
                        answers.missing().map(SignUpSteps::pageOf).orElse("/sign-up/check")));
    }

    /** Sends a person away from a page that is not for them, or comes too early. */
    boolean turnedAway(SignUpAnswers answers, SignUpPart part) {
        boolean applicant = answers.role() == Role.APPLICANT && part != SignUpPart.PERSON
                || answers.role() == Role.AMBASSADOR && part == SignUpPart.ORGANISATION;
        boolean known = answers.known() && part == SignUpPart.PASSWORD;
        boolean early =
                answers.missing().map(missing -> missing.compareTo(part) < 0).orElse(false);
        if (applicant || known || early) {
            next();
        }
        return applicant || known || early;
    }

    private static String pageOf(SignUpPart part) {
        return switch (part) {
            case ORGANISATION -> "/sign-up/organisation";
            case PERSON -> "/sign-up/about-you";
            case PASSWORD -> "/sign-up/password";
        };
    }
}
