package uk.nhs.talentforcare.organisation;

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

/** Deciding about somebody who asks to belong. */
@Named
@RequestScoped
public class MemberPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private MembershipDesk desk;

    @Inject
    private MembershipRequests requests;

    @Inject
    private MembershipCodes codes;

    private MembershipView wish;
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
        wish = desk.view(user.actor(), id.getAsLong());
    }

    private boolean act(long id) {
        try {
            return switch (form.action()) {
                case "confirm" -> {
                    requests.confirm(user.actor(), id, way(), form.text("number"));
                    yield done("They are confirmed. We have told them.");
                }
                case "decline" -> {
                    requests.decline(user.actor(), id, reason(), form.prose("text"));
                    yield done("The request is declined. We have told them why.");
                }
                case "code" -> {
                    codes.send(user.actor(), id, form.text("office"));
                    pages.redirect("/workspace/members/" + id, "A code is on its way to the office.");
                    yield true;
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

    private boolean done(String message) {
        pages.redirect("/workspace/members", message);
        return true;
    }

    private ConfirmationWay way() {
        return Arrays.stream(ConfirmationWay.values())
                .filter(way -> way.name().equals(form.text("way")))
                .findFirst()
                .orElse(null);
    }

    private DeclineReason reason() {
        return Arrays.stream(DeclineReason.values())
                .filter(reason -> reason.name().equals(form.text("reason")))
                .findFirst()
                .orElse(null);
    }

    public MembershipView wish() {
        return wish;
    }

    public String notice() {
        return notice;
    }

    public List<Option> ways() {
        return wish.ways().stream()
                .map(way -> new Option(way.name(), way.label()))
                .toList();
    }

    public List<Option> reasons() {
        return Arrays.stream(DeclineReason.values())
                .map(reason -> new Option(reason.name(), reason.label()))
                .toList();
    }
}
