package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** The contact of a case study agrees, sees what is published of them and what readers ask, and takes it back. Opening it changes nothing. */
@Named
@RequestScoped
public class ContactDeskPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private ContactDesk desk;

    private ContactDesk.Standing standing;
    private String done = "";

    public void load() {
        String secret = path.text("token");
        if (form.posted()) {
            act(secret);
        }
        standing = desk.look(secret).orElse(null);
        if (standing == null && done.isEmpty()) {
            pages.explainDeadLink();
        }
    }

    private void act(String secret) {
        try {
            switch (form.action()) {
                case "agree" -> desk.agree(secret);
                case "withdraw" -> desk.withdraw(secret);
                case "left" -> desk.left(secret);
                default -> {
                    return;
                }
            }
            done = form.action();
        } catch (NotFound e) {
            // the page says that nothing is published of them
            done = "";
        }
    }

    /** Whether the link works and they are the contact. */
    public boolean works() {
        return standing != null;
    }

    public ContactDesk.Standing standing() {
        return standing;
    }

    /** What was done just now, empty if nothing was. */
    public String done() {
        return done;
    }

    /** To what they agree. */
    public String wording() {
        return ContactDesk.WORDING;
    }
}
