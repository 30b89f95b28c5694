package uk.nhs.talentforcare.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;
import uk.nhs.talentforcare.shared.Words;

/** One line of the list of synonyms: tried, changed, taken out, brought back; or a new one. */
@Named
@RequestScoped
public class SynonymPage {

    private static final String LIST = "/workspace/synonyms";

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private Words words;

    @Inject
    private SynonymDesk desk;

    private SynonymView line;
    private SynonymTrial trial;
    private List<Option> directories = List.of();
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        String key = path.text("key");
        directories = desk.directories(user.actor()).stream()
                .map(index -> new Option(index, words.capital(index.replace('-', ' '))))
                .toList();
        form.fill("index", IndexChanges.CASE_STUDIES);
        if (!key.equals(SynonymDesk.NEW)) {
            line = desk.look(user.actor(), key);
            form.fill("line", line.line());
        }
        if (form.posted()) {
            act(key);
        }
    }

    private void act(String key) {
        try {
            switch (form.action()) {
                case "try" ->
                    trial = desk.tryOut(user.actor(), key, form.prose("line"), form.text("words"), form.text("index"));
                case "remove" -> {
                    desk.remove(user.actor(), key, version());
                    pages.redirect(LIST, "The line is no longer used. The search knows within seconds.");
                }
                case "restore" -> {
                    desk.restore(user.actor(), key, version());
                    pages.redirect(LIST, "The line is as it came. The search knows within seconds.");
                }
                default -> {
                    desk.write(user.actor(), key, form.prose("line"), version());
                    pages.redirect(LIST, "Kept. The search knows within seconds.");
                }
            }
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
    }

    private long version() {
        String typed = form.text("version");
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : -1;
    }

    /** The line as it stands, null for a new one. */
    public SynonymView line() {
        return line;
    }

    /** What a try has shown, null before. */
    public SynonymTrial trial() {
        return trial;
    }

    public String notice() {
        return notice;
    }

    public List<Option> directories() {
        return directories;
    }
}
