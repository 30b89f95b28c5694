package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One entry of a list: another name, another place, retired or gone. */
@Named
@RequestScoped
public class CodeEntryPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private ReferenceDesk desk;

    private CodeList list;
    private ReferenceDesk.View view;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        list = CodeList.of(path.text("list")).orElseThrow(() -> new NotFound("reference list"));
        String code = path.text("code");
        if (!code.matches("[a-z0-9-]{1,60}")) {
            throw new NotFound("reference code");
        }
        if (form.posted() && act(code)) {
            return;
        }
        view = desk.view(user.actor(), list, code);
        form.fill("name", view.entry().name());
        form.fill("order", Integer.toString(view.entry().order()));
    }

    private boolean act(String code) {
        Actor actor = user.actor();
        try {
            String done =
                    switch (form.action()) {
                        case "change" -> {
                            desk.change(actor, list, code, form.text("name"), order());
                            yield "It is changed. Pages and search follow within a minute";
                        }
                        case "retire" -> {
                            desk.retire(actor, list, code, true);
                            yield "It is no longer offered. What refers to it keeps its name";
                        }
                        case "bring-back" -> {
                            desk.retire(actor, list, code, false);
                            yield "It is offered again";
                        }
                        case "remove" -> {
                            desk.remove(actor, list, code);
                            yield "It is gone";
                        }
                        default -> throw new NotFound("action");
                    };
            pages.redirect("/workspace/reference/" + list.segment(), done);
            return true;
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    private Integer order() {
        String typed = form.text("order");
        return typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : null;
    }

    public CodeList list() {
        return list;
    }

    public ReferenceDesk.View view() {
        return view;
    }

    /** Why it cannot be done, empty if nothing is against it. */
    public String notice() {
        return notice;
    }
}
