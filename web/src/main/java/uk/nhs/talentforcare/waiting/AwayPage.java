package uk.nhs.talentforcare.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.booking.TypedDay;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.waiting.AwayService.AwayDates;

/** When a person is away, and who has their work meanwhile. */
@Named
@RequestScoped
public class AwayPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private AwayService away;

    private List<AwayDates> dates = List.of();
    private List<Option> standIns = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        if (form.posted() && changed()) {
            return;
        }
        dates = away.mine(user.actor());
        standIns = options();
    }

    private boolean changed() {
        try {
            if (form.action().equals("add")) {
                away.add(
                        user.actor(),
                        TypedDay.day(form.text("first")).orElse(null),
                        TypedDay.day(form.text("last")).orElse(null),
                        number(form.text("standIn")));
                pages.redirect("/account/away", "Your dates are kept. Work passes on while you are away.");
                return true;
            }
            Long removed = number(form.text("dates"));
            if (form.action().equals("remove") && removed != null) {
                away.remove(user.actor(), removed);
                pages.redirect("/account/away", "The dates are removed.");
                return true;
            }
        } catch (Invalid e) {
            form.reject(e);
        }
        return false;
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Colleagues, the deputy or the national team"));
        away.standIns(user.actor())
                .forEach(peer -> options.add(new Option(Long.toString(peer.accountId()), peer.name())));
        return options;
    }

    private static Long number(String typed) {
        return typed.matches("[1-9][0-9]{0,17}") ? Long.valueOf(typed) : null;
    }

    public List<AwayDates> dates() {
        return dates;
    }

    public List<Option> standIns() {
        return standIns;
    }
}
