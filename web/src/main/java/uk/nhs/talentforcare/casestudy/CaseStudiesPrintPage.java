package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Pages;

/** Case studies in one flow, for paper. */
@Named
@RequestScoped
public class CaseStudiesPrintPage {

    /** So many are about twenty sheets. */
    private static final int MOST = 100;

    @Inject
    private ChosenStudies chosen;

    @Inject
    private Pages pages;

    @Inject
    private Clock clock;

    private ChosenStudies.Choice choice;

    public void load() {
        Optional<String> list = chosen.tickFirst();
        if (list.isPresent()) {
            pages.redirect(list.get());
            return;
        }
        choice = chosen.read(MOST);
    }

    public ChosenStudies.Choice choice() {
        return choice;
    }

    /** Whether there are more than are printed. */
    public boolean isCut() {
        return choice.total() > choice.hits().size();
    }

    /** The day of the print. */
    public Instant today() {
        return clock.instant();
    }

    /** An instant as an index stores it. */
    public Instant instant(String written) {
        return written == null || written.isEmpty() ? null : Instant.parse(written);
    }
}
