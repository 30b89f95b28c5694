package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** What an ambassador sees of themselves: who has their application, what holds until when, what they can do. */
@Named
@RequestScoped
public class OwnAmbassadorPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAmbassador service;

    private OwnAmbassadorView me;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OwnAmbassador.Standing standing = service.standing(user.actor());
        if (standing == OwnAmbassador.Standing.NOTHING || standing == OwnAmbassador.Standing.BEGUN) {
            pages.redirect("/ambassadors/join");
            return;
        }
        if (form.posted() && act()) {
            return;
        }
        me = service.view(user.actor());
        form.fill("managerName", me.managerName());
    }

    private boolean act() {
        try {
            return switch (form.action()) {
                case "manager" -> {
                    service.askManager(user.actor(), form.text("managerName"), form.text("managerEmail"));
                    yield done("We have asked them.");
                }
                case "work-email" -> {
                    service.mailWork(user.actor());
                    yield done("The link is on its way to your work address.");
                }
                case "reply" -> {
                    service.reply(user.actor(), form.prose("reply"));
                    yield done("Your coordinator has your answer.");
                }
                default -> false;
            };
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    private boolean done(String message) {
        pages.redirect(JoinSteps.OWN, message);
        return true;
    }

    public OwnAmbassadorView me() {
        return me;
    }

    public String notice() {
        return notice;
    }
}
