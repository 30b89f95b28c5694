package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One list of codes and names. */
@Named
@RequestScoped
public class CodeListPage {

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
    private List<CodeEntry> entries = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        list = CodeList.of(path.text("list")).orElseThrow(() -> new NotFound("reference list"));
        if (form.posted()) {
            try {
                desk.add(user.actor(), list, form.text("name"));
                pages.redirect("/workspace/reference/" + list.segment(), "It is in the list, at the end");
                return;
            } catch (Invalid e) {
                form.reject(e);
            }
        }
        entries = desk.all(user.actor(), list);
    }

    public CodeList list() {
        return list;
    }

    public List<CodeEntry> entries() {
        return entries;
    }
}
