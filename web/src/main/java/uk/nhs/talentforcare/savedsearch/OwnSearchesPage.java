package uk.nhs.talentforcare.savedsearch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** What the owner of a link keeps: change how often we write, stop, be forgotten. Opening it changes nothing. */
@Named
@RequestScoped
public class OwnSearchesPage {

    private static final Pattern CHANGE = Pattern.compile("(daily|weekly|stop)-([1-9][0-9]{0,17})");

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private SavedSearches searches;

    private boolean works;
    private boolean forgotten;
    private String done = "";
    private List<SavedSearches.Kept> kept = List.of();

    public void load() {
        look();
        if (!works) {
            pages.explainDeadLink();
        }
    }

    private void look() {
        boolean posted = form.posted();
        String secret = path.text("token");
        works = searches.look(secret).isPresent();
        if (!works) {
            return;
        }
        try {
            if (posted) {
                act(secret);
            }
            kept = searches.all(secret);
        } catch (NotFound e) {
            works = false;
        }
    }

    private void act(String secret) {
        if (form.action().equals("forget")) {
            searches.forget(secret);
            forgotten = true;
            return;
        }
        Matcher change = CHANGE.matcher(form.action());
        if (!change.matches()) {
            form.reject("action", "Press one of the buttons");
            return;
        }
        long id = Long.parseLong(change.group(2));
        switch (change.group(1)) {
            case "stop" -> {
                searches.stop(secret, id);
                done = "Stopped. You get no more letters about that search.";
            }
            case "daily" -> {
                searches.change(secret, id, Rhythm.DAILY);
                done = "Changed. We write every day that there is something new.";
            }
            default -> {
                searches.change(secret, id, Rhythm.WEEKLY);
                done = "Changed. We write once a week, if there is something new.";
            }
        }
    }

    /** Whether the link works. */
    public boolean works() {
        return works;
    }

    /** Whether all was stopped and forgotten just now. */
    public boolean forgotten() {
        return forgotten;
    }

    /** What was done just now, empty if nothing was. */
    public String done() {
        return done;
    }

    public List<SavedSearches.Kept> kept() {
        return kept;
    }

    /** Where these pages are again. */
    public String address() {
        return "/saved-searches/" + path.text("token");
    }
}
