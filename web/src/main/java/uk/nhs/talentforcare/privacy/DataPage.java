package uk.nhs.talentforcare.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** What a person can see, take with them and ask about their own data. */
@Named
@RequestScoped
public class DataPage {

    private static final String PATH = "/account/data";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private PersonalDataService data;

    @Inject
    private DataRequests requests;

    private List<DataRequestView> asked = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (form.posted() && form.action().equals("download")) {
            download();
        } else if (form.posted()) {
            ask();
        } else {
            form.fill("submissionKey", UUID.randomUUID().toString());
            read();
        }
    }

    private void ask() {
        try {
            requests.ask(user.actor(), form.text("submissionKey"), Kinds.of(form.text("kind")), form.prose("words"));
            pages.redirect(PATH, "We have your request. You see below by when you will hear from us");
        } catch (Invalid e) {
            form.reject(e);
            read();
        }
    }

    private void read() {
        asked = requests.mine(user.actor());
    }

    private void download() {
        byte[] archive = data.export(user.actor());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("application/zip");
        answer.setResponseContentLength(archive.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"your-data.zip\"");
        try {
            answer.getResponseOutputStream().write(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Everything that the platform may hold about somebody. */
    public List<PersonalData> kinds() {
        return Arrays.asList(PersonalData.values());
    }

    public List<DataRequestView> asked() {
        return asked;
    }

    public List<Option> choices() {
        return Kinds.options();
    }
}
