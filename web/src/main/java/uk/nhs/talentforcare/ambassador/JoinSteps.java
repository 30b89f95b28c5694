package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** The way through an application: what has been answered, and which page comes next. */
@RequestScoped
public class JoinSteps {

    static final String OWN = "/account/ambassador";
    private static final String JOIN = "/ambassadors/join/";

    @Inject
    private CurrentUser user;

    @Inject
    private Pages pages;

    @Inject
    private JoinService service;

    /**
     * The answers so far, for a page that asks for a part. Visitors are sent to sign in, ambassadors to their own page,
     * and whoever comes too early to the first part that is missing.
     *
     * @param part what the page asks for, {@code null} for the page that shows all
     */
    Optional<JoinAnswers> answers(JoinPart part) {
        if (!user.signedIn()) {
            pages.signInFirst();
            return Optional.empty();
        }
        if (!service.mayApply(user.actor())) {
            pages.redirect(OWN);
            return Optional.empty();
        }
        JoinAnswers answers = service.answers(user.actor());
        boolean early = answers.missing()
                .map(missing -> part == null || missing.compareTo(part) < 0)
                .orElse(false);
        if (early) {
            pages.redirect(JOIN + answers.missing().get().step());
            return Optional.empty();
        }
        return Optional.of(answers);
    }

    /** Sends the person to the first page with something still to ask, or to check the answers. */
    void next() {
        pages.redirect(JOIN + service.missing(user.actor()).map(JoinPart::step).orElse("check"));
    }
}
