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

    @Inject
    private NamedOrganisations named;

    private MembershipView wish;
    private List<OrganisationSummary> alike = List.of();
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
        if (asksWhichItIs() && searched()) {
            alike = named.listed(user.actor(), id.getAsLong(), form.text("find"));
        }
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
                case "merge" -> {
                    named.isReally(user.actor(), id, chosen());
                    yield done("It is that organisation now. Now confirm or decline those who asked for it.");
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

    private Long chosen() {
        String typed = form.text("organisation");
        return typed.matches("[1-9][0-9]{0,17}") ? Long.valueOf(typed) : null;
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

    /** Whether the organisation was only named, and the person who decides can say which listed one it is. */
    public boolean asksWhichItIs() {
        return wish.open()
                && wish.mayMail()
                && wish.organisation().map(MembershipView.Facts::named).orElse(false);
    }

    /** Whether a listed organisation was looked for. */
    public boolean searched() {
        return !form.text("find").isEmpty();
    }

    /** Listed organisations that it may be, as radio buttons. */
    public List<Option> alike() {
        return alike.stream()
                .map(one -> new Option(String.valueOf(one.id()), one.name(), one.town() == null ? "" : one.town()))
                .toList();
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
