package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** Says what is asked of whoever tells about a development, and begins. */
@Named
@RequestScoped
public class SubmitStartPage {

    static final String SUBMIT = "/case-studies/submit";

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private SubmissionStart start;

    public void load() {
        if (!form.posted()) {
            return;
        }
        try {
            switch (form.action()) {
                case "again" -> {
                    start.sendAgain(form.text("lostEmail"), clientAddress.of(request));
                    pages.redirect(SUBMIT + "/sent");
                }
                case "begin" -> begin();
                default -> form.reject("organisation", "Press one of the buttons");
            }
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    private void begin() {
        if (user.signedIn()) {
            pages.redirect(SUBMIT + "/" + start.beginAs(user.whole(), form.text("organisation")));
        } else {
            start.begin(form.text("name"), form.text("email"), form.text("organisation"), clientAddress.of(request));
            pages.redirect(SUBMIT + "/sent");
        }
    }

    /** The pages that are asked, in their order. */
    public List<StudyPart> parts() {
        return List.of(StudyPart.values());
    }

    /** What an editor looks for. */
    public List<StudyCriterion> criteria() {
        return List.of(StudyCriterion.values());
    }

    /** The scale of evidence, from the weakest to the strongest. */
    public List<EvidenceStrength> strengths() {
        return List.of(EvidenceStrength.values());
    }
}
