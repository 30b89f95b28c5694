package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** The words of one strategic intention. */
@Named
@RequestScoped
public class IntentionPage {

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

    @Inject
    private CampaignService campaign;

    private Intention intention;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        // the words are public; who may come here is the desk's to say
        desk.all(user.actor(), CodeList.AUDIENCES);
        intention = campaign.intentions().stream()
                .filter(one -> Integer.toString(one.number()).equals(path.text("number")))
                .findFirst()
                .orElseThrow(() -> new NotFound("intention"));
        if (form.posted()) {
            try {
                desk.reword(user.actor(), intention.number(), form.text("title"), form.prose("wording"));
                pages.redirect(
                        "/workspace/reference", "The words are changed. Pages and search follow within a minute");
            } catch (Invalid e) {
                form.reject(e);
            }
        } else {
            form.fill("title", intention.title());
            form.fill("wording", intention.wording());
        }
    }

    public Intention intention() {
        return intention;
    }
}
