package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Asks for consent, and who may say for the organisation that the case study can be published. */
@Named
@RequestScoped
public class ManuscriptContactPage {

    private static final List<Option> MAY_PUBLISH = List.of(new Option(
            "yes",
            "I agree that it is published under the Open Government Licence, so that others may copy and use it"));
    private static final List<Option> PEOPLE_AGREE = List.of(
            new Option("yes", "Everybody who can be known from it has agreed, and no patient can be known from it"));

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private ManuscriptSteps steps;

    @Inject
    private SubmissionService service;

    @Inject
    private StudyContacts contacts;

    private SubmissionView manuscript;

    public void load() {
        manuscript = steps.writable().orElse(null);
        if (manuscript == null) {
            return;
        }
        form.fill("authorityName", manuscript.authorityName());
        form.fill("authorityEmail", manuscript.authorityEmail());
        contacts.look(steps.secret()).ifPresent(contact -> {
            form.fill("contactName", contact.name());
            form.fill("contactJob", contact.job());
            form.fill("contactEmail", contact.email());
        });
        form.fill("mayPublish", manuscript.mayPublish() ? "yes" : "");
        form.fill("peopleAgree", manuscript.peopleAgree() ? "yes" : "");
        if (form.posted()) {
            take();
        }
    }

    private void take() {
        try {
            contacts.name(steps.secret(), form.text("contactName"), form.text("contactJob"), form.text("contactEmail"));
        } catch (Invalid e) {
            form.reject(e);
        } catch (NotFound e) {
            pages.redirect(steps.to(""));
            return;
        }
        try {
            service.contact(
                    steps.secret(),
                    !form.text("mayPublish").isEmpty(),
                    !form.text("peopleAgree").isEmpty(),
                    form.text("authorityName"),
                    form.text("authorityEmail"));
            if (!form.invalid()) {
                pages.redirect(steps.to("check"));
            }
        } catch (Invalid e) {
            form.reject(e);
        } catch (NotFound e) {
            pages.redirect(steps.to(""));
        }
    }

    public SubmissionView manuscript() {
        return manuscript;
    }

    public List<Option> mayPublish() {
        return MAY_PUBLISH;
    }

    public List<Option> peopleAgree() {
        return PEOPLE_AGREE;
    }

    public String to(String step) {
        return steps.to(step);
    }
}
