package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Deciding about somebody who would like to be an ambassador. */
@Named
@RequestScoped
public class ApplicationPage {

    private static final String QUEUE = "/workspace/ambassadors";

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private ApplicationDesk desk;

    @Inject
    private Approvals approvals;

    private ApplicationView application;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong id = path.number("id");
        if (id.isEmpty()) {
            pages.notFound();
            return;
        }
        if (form.posted() && act(id.getAsLong())) {
            return;
        }
        application = desk.view(user.actor(), id.getAsLong());
    }

    private boolean act(long id) {
        String here = QUEUE + "/" + id;
        try {
            return switch (form.action()) {
                case "approve" -> {
                    approvals.approve(user.actor(), id);
                    yield done(QUEUE, "They are an ambassador now. We have told them.");
                }
                case "decline" -> {
                    approvals.decline(user.actor(), id, reason(), form.prose("words"));
                    yield done(QUEUE, "The application is declined. We have told them why.");
                }
                case "ask" -> {
                    approvals.ask(user.actor(), id, form.prose("question"));
                    yield done(here, "We have asked them.");
                }
                case "employment" -> {
                    approvals.confirm(user.actor(), id, ConfirmationKind.EMPLOYMENT, form.text("note"));
                    yield done(here, "It is confirmed where they work.");
                }
                case "agreement" -> {
                    approvals.confirm(user.actor(), id, ConfirmationKind.AGREEMENT, form.text("note"));
                    yield done(here, "The employer’s agreement is kept.");
                }
                case "refuse" -> {
                    approvals.refuse(user.actor(), id, form.text("note"));
                    yield done(here, "We have told them that their employer does not agree.");
                }
                default -> false;
            };
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    private boolean done(String where, String message) {
        pages.redirect(where, message);
        return true;
    }

    private DeclinedBecause reason() {
        return Arrays.stream(DeclinedBecause.values())
                .filter(reason -> reason.name().equals(form.text("reason")))
                .findFirst()
                .orElse(null);
    }

    public ApplicationView application() {
        return application;
    }

    public String notice() {
        return notice;
    }

    /** Whether something that the employer was asked can be answered here. */
    public boolean canConfirm() {
        return employment() || agreement();
    }

    public boolean employment() {
        return application.employment().filter(ApplicationView.Check::open).isPresent();
    }

    public boolean agreement() {
        return application.agreement().filter(ApplicationView.Check::open).isPresent();
    }

    public List<Option> reasons() {
        return Arrays.stream(DeclinedBecause.values())
                .map(reason -> new Option(reason.name(), reason.label()))
                .toList();
    }
}
