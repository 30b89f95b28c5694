package uk.nhs.talentforcare.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** What happened in a coordinator's areas while they were away. */
@Named
@RequestScoped
public class WhileAwayPage {

    private static final Map<String, String> DONE = Map.of(
            "BOOKED", "booked it for an ambassador",
            "REASSIGNED", "gave it to another ambassador",
            "CONFIRMED", "confirmed it for the school",
            "WITHDRAWN", "withdrew it for the school",
            "CANCELLED", "cancelled it");

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private BackFromLeave back;

    private BackFromLeave.Review review;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        review = back.review(user.actor()).orElse(null);
        if (review == null && !back.looksAfterAreas(user.actor())) {
            pages.notFound();
        }
    }

    /** What happened, {@code null} if the person has not been away lately. */
    public BackFromLeave.Review review() {
        return review;
    }

    /** Whether the person has come back lately: then the workspace says where to read what happened. */
    public boolean isBack() {
        return user.signedIn() && back.isBack(user.actor());
    }

    /** What was done to a talk, in words. */
    public String did(AbsenceRepository.Step step) {
        return (step.coordinator().isEmpty() ? "Somebody" : step.coordinator()) + " " + DONE.get(step.kind());
    }
}
