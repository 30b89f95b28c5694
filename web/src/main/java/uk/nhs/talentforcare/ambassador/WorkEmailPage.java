package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Path;

/** Confirms, at the press of a button, that somebody reads mail at the work address that they gave. */
@Named
@RequestScoped
public class WorkEmailPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private ManagerDesk desk;

    private String email = "";
    private boolean done;

    public void load() {
        String token = path.text("token");
        email = desk.lookAtWorkAddress(token).orElse("");
        if (form.posted()) {
            done = desk.confirmWorkAddress(token);
        }
    }

    /** The address; empty if the link does not work. */
    public String email() {
        return email;
    }

    public boolean done() {
        return done;
    }
}
