package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One of the national team's ideas for talks, or a new one. */
@Named
@RequestScoped
public class TalkTemplatePage {

    private static final String LIST = "/workspace/talk-templates";

    @Inject
    private CurrentUser user;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private Form form;

    @Inject
    private Permissions permissions;

    @Inject
    private TalkTemplates templates;

    @Inject
    private TalkRequestService requests;

    private TalkRequestChoices choices = new TalkRequestChoices(List.of(), Map.of());
    private TalkTemplates.Idea idea;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        permissions.require(user.actor(), Permission.EDIT_TALK_TEMPLATES);
        if (!path.text("id").equals("new")) {
            if (path.number("id").isEmpty()) {
                pages.notFound();
                return;
            }
            idea = templates.read(user.actor(), path.number("id").getAsLong());
        }
        choices = new TalkRequestChoices(List.of(), requests.roleFamilies());
        if (form.posted()) {
            act();
        } else if (idea != null) {
            TypedAnswers.of(idea)
                    .with("version", String.valueOf(idea.version()))
                    .fill(form);
        } else {
            TypedAnswers.NONE
                    .with("minutes", String.valueOf(TalkTime.USUAL_MINUTES))
                    .with("format", TalkFormat.EITHER.name())
                    .fill(form);
        }
    }

    private void act() {
        try {
            switch (form.action()) {
                case "write" -> {
                    if (idea == null) {
                        templates.write(user.actor(), typed());
                        pages.redirect(LIST, "The idea is written. Schools see it from now on.");
                    } else {
                        templates.change(user.actor(), idea.id(), version(), typed());
                        pages.redirect(LIST, "The idea is changed. Requests that began with it stay as they are.");
                    }
                }
                case "retire", "offer" -> {
                    boolean retired = form.action().equals("retire");
                    if (idea != null) {
                        templates.retire(user.actor(), idea.id(), retired);
                    }
                    pages.redirect(
                            LIST, retired ? "Schools are no longer offered it." : "Schools are offered it again.");
                }
                default -> {
                    // nothing was pressed
                }
            }
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
    }

    private WriteTalkTemplate typed() {
        return new WriteTalkTemplate(
                form.text("title"),
                form.prose("purpose"),
                TalkRequestChoices.LENGTHS.stream()
                        .filter(length -> String.valueOf(length).equals(form.text("minutes")))
                        .findFirst()
                        .orElse(null),
                some(TalkFormat.values(), "format").stream().findFirst().orElse(null),
                some(YearGroup.values(), "yearGroups"),
                some(Topic.values(), "topics"),
                Set.copyOf(form.texts("roleFamilies")));
    }

    private <E extends Enum<E>> Set<E> some(E[] values, String field) {
        List<String> names = form.texts(field);
        return Arrays.stream(values)
                .filter(value -> names.contains(value.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was seen; a form without it has seen nothing. */
    private int version() {
        String seen = form.text("version");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    /** The idea, {@code null} while it is new. */
    public TalkTemplates.Idea idea() {
        return idea;
    }

    public TalkRequestChoices choices() {
        return choices;
    }

    public String notice() {
        return notice;
    }
}
