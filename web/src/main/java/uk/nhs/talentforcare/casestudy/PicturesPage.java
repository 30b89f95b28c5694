package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Lets whoever is in a picture, or has sent it, take it back for good. Opening it changes nothing. */
@Named
@RequestScoped
public class PicturesPage {

    private static final String WITHDRAW = "withdraw-";
    private static final List<Option> SURE = List.of(
            new Option("yes", "I am in it, speak for somebody who is, or have sent it, and want it gone for good"));

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private PictureWithdrawal service;

    private PictureWithdrawal.Published published;
    private boolean done;

    public void load() {
        String secret = path.text("token");
        if (form.posted() && form.action().matches(WITHDRAW + "[1-9][0-9]{0,17}")) {
            withdraw(secret, form.action().substring(WITHDRAW.length()));
        }
        published = service.look(secret).orElse(null);
        if (published == null) {
            pages.explainDeadLink();
        }
    }

    private void withdraw(String secret, String id) {
        if (form.text("sure-" + id).isEmpty()) {
            form.reject("sure-" + id, "Tick that you want it gone for good");
            return;
        }
        try {
            service.withdraw(secret, Long.parseLong(id));
            done = true;
        } catch (NotFound e) {
            form.reject("sure-" + id, "This picture is not there any more");
        }
    }

    /** Whether the link works. */
    public boolean works() {
        return published != null;
    }

    /** Whether one was withdrawn just now. */
    public boolean done() {
        return done;
    }

    public PictureWithdrawal.Published published() {
        return published;
    }

    public List<Option> sure() {
        return SURE;
    }
}
