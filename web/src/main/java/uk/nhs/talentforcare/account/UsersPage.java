package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.KeptWords;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Page;
import uk.nhs.talentforcare.shared.Pages;

/** Finding somebody among all who have an account. */
@Named
@RequestScoped
public class UsersPage {

    private static final String PATH = "/workspace/users";
    private static final int SIZE = 25;
    private static final int LONGEST_WORDS = 200;

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private KeptWords words;

    @Inject
    private UserDesk desk;

    @Inject
    private SignUpHelp signUps;

    @Inject
    private ReferenceLists reference;

    private Page<UserLine> found;
    private SignUpHelp.Waiting waiting;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        if (form.posted()) {
            act();
            return;
        }
        search(words.find(form.text("s")));
    }

    private void search(String typed) {
        form.fill("q", typed);
        found = desk.find(
                user.actor(),
                new UserSearch(
                        typed,
                        chosen(Role.values(), form.text("role")),
                        reference.localAreas().containsKey(form.text("area")) ? form.text("area") : null,
                        chosen(UserStatus.values(), form.text("status"))),
                page(),
                SIZE);
        waiting = signUps.waiting(user.actor(), typed).orElse(null);
    }

    private void act() {
        if (form.action().equals("resend")) {
            resend();
            return;
        }
        // whoever may not look is told so before anything of theirs is kept
        desk.find(user.actor(), new UserSearch("", null, null, null), 1, 1);
        String typed = form.text("q");
        StringBuilder address = new StringBuilder(PATH);
        char next = '?';
        for (Map.Entry<String, String> part : List.of(
                Map.entry("s", words.keep(typed.substring(0, Math.min(typed.length(), LONGEST_WORDS)))),
                Map.entry("role", name(chosen(Role.values(), form.text("role")))),
                Map.entry("area", reference.localAreas().containsKey(form.text("area")) ? form.text("area") : ""),
                Map.entry("status", name(chosen(UserStatus.values(), form.text("status")))))) {
            if (!part.getValue().isEmpty()) {
                address.append(next).append(part.getKey()).append('=').append(part.getValue());
                next = '&';
            }
        }
        pages.redirect(address.toString());
    }

    private void resend() {
        String id = form.text("signUp");
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("sign-up");
        }
        try {
            signUps.resend(user.actor(), Long.parseLong(id));
            pages.redirect(PATH, "The link is on its way again");
        } catch (Conflict e) {
            form.reject("q", e.getMessage());
            search("");
        }
    }

    private int page() {
        return form.text("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(form.text("page")) : 1;
    }

    private static <E extends Enum<E>> E chosen(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String name(Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }

    public Page<UserLine> found() {
        return found;
    }

    /** A sign-up of the address that was searched for, {@code null} if none waits. */
    public SignUpHelp.Waiting waiting() {
        return waiting;
    }

    /** Whether anything is searched for. */
    public boolean narrowed() {
        return !(form.value("q") + form.text("role") + form.text("area") + form.text("status")).isEmpty();
    }

    public List<Option> roles() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Any role")));
        Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), role.label()))
                .forEach(options::add);
        return options;
    }

    public List<Option> areas() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Any area")));
        reference.localAreas().forEach((code, name) -> options.add(new Option(code, name)));
        return options;
    }

    public List<Option> statuses() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Everybody who is here")));
        Arrays.stream(UserStatus.values())
                .map(status -> new Option(status.name(), status.label()))
                .forEach(options::add);
        return options;
    }
}
