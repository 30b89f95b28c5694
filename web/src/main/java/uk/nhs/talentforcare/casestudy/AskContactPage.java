package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** A reader asks the contact of a case study, without seeing an address. */
@Named
@RequestScoped
public class AskContactPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private ContactQuestions questions;

    private ContactQuestions.Askable askable;

    public void load() {
        askable = questions.look(path.text("slug")).orElse(null);
        if (askable == null) {
            pages.notFound();
            return;
        }
        if (!form.posted()) {
            return;
        }
        try {
            questions.ask(
                    path.text("slug"),
                    form.text("name"),
                    form.text("email"),
                    form.prose("words"),
                    clientAddress.of(request));
            pages.redirect(study() + "/ask?sent=yes");
        } catch (Invalid e) {
            form.reject(e);
        } catch (NotFound e) {
            pages.redirect(study());
        }
    }

    public ContactQuestions.Askable askable() {
        return askable;
    }

    /** Whether a question has just been sent. */
    public boolean sent() {
        return form.value("sent").equals("yes");
    }

    /** Where the case study is. */
    public String study() {
        return "/case-studies/" + path.text("slug");
    }
}
