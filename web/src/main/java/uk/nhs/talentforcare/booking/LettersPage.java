package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** An ambassador's choice: letters about open talks that suit them, or none. */
@Named
@RequestScoped
public class LettersPage {

    private static final List<Option> CHOICES = List.of(
            new Option("yes", "Yes, about two a week at most"), new Option("no", "No, I look at the list myself"));

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OfferChoice choice;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        boolean wanted = choice.wanted(user.actor());
        if (!form.posted()) {
            form.fill("letters", wanted ? "yes" : "no");
            return;
        }
        switch (form.text("letters")) {
            case "yes" -> {
                choice.choose(user.actor(), true);
                pages.redirect("/account", "We write to you about open talks that suit you.");
            }
            case "no" -> {
                choice.choose(user.actor(), false);
                pages.redirect(
                        "/account",
                        "We no longer write to you about open talks. You find them under “Talks near you”.");
            }
            default -> form.reject("letters", "Choose yes or no");
        }
    }

    public List<Option> choices() {
        return CHOICES;
    }
}
