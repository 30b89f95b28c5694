package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Somebody says for their organisation that it has adopted a study, changes that, or takes it back. */
@Named
@RequestScoped
public class AdoptPage {

    private static final String YES = "yes";

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private Adoptions adoptions;

    private AdoptionView view;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        String slug = path.text("slug");
        view = adoptions.look(user.actor(), slug, chosen());
        if (form.posted() && view.organisation() != null && act(slug)) {
            return;
        }
        if (view.told() != null) {
            form.fill("how", view.told().how());
            form.fill("month", String.valueOf(view.told().since().getMonthValue()));
            form.fill("year", String.valueOf(view.told().since().getYear()));
            form.fill("talk", view.told().wouldTalk() ? new String[] {YES} : new String[0]);
        }
    }

    private boolean act(String slug) {
        String study = "/case-studies/" + slug;
        long organisation = view.organisation().id();
        try {
            if (form.action().equals("withdraw")) {
                adoptions.withdraw(user.actor(), slug, organisation);
                pages.redirect(
                        study + "/adopt?organisation=" + organisation,
                        "You have taken back that your organisation adopted this.");
            } else {
                adoptions.tell(
                        user.actor(),
                        slug,
                        organisation,
                        new TellAdoption(
                                form.text("how"),
                                form.text("month"),
                                form.text("year"),
                                form.texts("talk").contains(YES),
                                version()));
                pages.redirect(
                        study + "/adopt?organisation=" + organisation,
                        view.hiddenBecause().isEmpty()
                                ? "Thank you. It stands on the page of the case study and on your organisation’s."
                                : "Your words are saved. They stay hidden until an editor has looked at them.");
            }
            return true;
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
            view = adoptions.look(user.actor(), slug, organisation);
        }
        return false;
    }

    private Long chosen() {
        String typed = form.text("organisation");
        return typed.matches("[1-9][0-9]{0,17}") ? Long.valueOf(typed) : null;
    }

    private long version() {
        String typed = form.text("version");
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : AdoptionView.NONE;
    }

    public AdoptionView view() {
        return view;
    }

    public String notice() {
        return notice;
    }

    /** What is being replaced, as the form says it back. */
    public long replaced() {
        return notice.isEmpty() && form.posted() ? version() : view.version();
    }

    public List<Option> months() {
        List<Option> months = new ArrayList<>();
        months.add(new Option("", "Choose a month"));
        for (Month month : Month.values()) {
            months.add(new Option(String.valueOf(month.getValue()), month.getDisplayName(TextStyle.FULL, Locale.UK)));
        }
        return months;
    }

    public List<Option> talk() {
        return List.of(new Option(
                YES,
                "Somebody here would talk with others about it",
                "No name or address is shown. Whoever wants to talk asks us, and we ask you first"));
    }
}
