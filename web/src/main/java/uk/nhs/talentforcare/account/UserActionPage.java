package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One thing that is done with somebody's account: why, then what will happen, then it is done. */
@Named
@RequestScoped
public class UserActionPage {

    private static final String USERS = "/workspace/users/";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private UserDesk desk;

    @Inject
    private UserRoles roles;

    @Inject
    private UserAccess access;

    @Inject
    private RoleForm roleForm;

    private UserView person;
    private UserAction action;
    private UserView.HeldRole ending;
    private boolean checking;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        person = desk.view(user.actor(), path.number("id").orElseThrow(() -> new NotFound("account")));
        action = UserAction.of(path.text("action"))
                .filter(known -> !person.erased())
                .orElseThrow(() -> new NotFound("action"));
        if (action == UserAction.END_ROLE) {
            ending = person.roles().stream()
                    .filter(role -> Long.toString(role.id()).equals(form.text("role")))
                    .findFirst()
                    .orElse(null);
            if (ending == null) {
                pages.redirect(USERS + person.id(), "This role has ended meanwhile");
                return;
            }
        }
        if (form.posted()) {
            act();
        } else {
            form.fill("key", UUID.randomUUID().toString());
        }
    }

    private void act() {
        try {
            Because because = new Because(form.text("key"), form.prose("reason"));
            if (action == UserAction.GIVE_ROLE) {
                checking = roleForm.check(user.actor(), person.id());
            } else {
                checking = true;
            }
            if (checking) {
                because.check();
                if (form.action().equals("do")) {
                    pages.redirect(after(), done(because));
                } else if (form.action().equals("change")) {
                    checking = false;
                }
            }
        } catch (Invalid e) {
            checking = false;
            form.reject(e);
        } catch (Conflict e) {
            checking = false;
            notice = e.getMessage();
        }
    }

    /** Whoever ends a role or the sessions of their own may not see this page any more. */
    private String after() {
        boolean out = person.self() && (action == UserAction.END_ROLE || action == UserAction.END_SESSIONS);
        return out ? "/account" : USERS + person.id();
    }

    private String done(Because because) {
        long id = person.id();
        return switch (action) {
            case GIVE_ROLE -> {
                roles.give(user.actor(), id, roleForm.wanted(), because);
                yield "They have the role from now on. We have told them";
            }
            case END_ROLE -> {
                roles.end(user.actor(), id, ending.id(), because);
                yield "The role has ended. We have told them";
            }
            case SEND_LINK -> {
                access.sendLink(user.actor(), id, because);
                yield "The link is on its way";
            }
            case END_SESSIONS -> {
                access.endSessions(user.actor(), id, because);
                yield "They are signed out everywhere. We have told them";
            }
            case RESET_FACTOR -> {
                access.resetFactor(user.actor(), id, because);
                yield "The second factor is gone, and they are signed out everywhere. We have told them";
            }
            case SUSPEND -> {
                access.suspend(user.actor(), id, because);
                yield "The account is suspended. We have told them";
            }
            case RESTORE -> {
                access.restore(user.actor(), id, because);
                yield "They can sign in again. We have told them";
            }
            case ERASE -> {
                access.erase(user.actor(), id, because);
                yield "The person is erased. We have told them";
            }
        };
    }

    public UserView person() {
        return person;
    }

    public UserAction action() {
        return action;
    }

    /** The role that is about to end, {@code null} for everything else. */
    public UserView.HeldRole ending() {
        return ending;
    }

    /** Why it cannot be done, empty if nothing is against it. */
    public String notice() {
        return notice;
    }

    /** Whether the page shows what will happen, and asks to confirm it. */
    public boolean checking() {
        return checking;
    }

    /** What will happen, in words. */
    public String consequence() {
        return switch (action) {
            case GIVE_ROLE -> roleForm.consequence();
            case END_ROLE ->
                "They can no longer do what the role " + ending.words()
                        + " allows, from their next click on. Work that they had taken is everybody’s again who holds it.";
            case SEND_LINK ->
                person.byLink()
                        ? "They get an email with a link that signs them in. It works once, for an hour."
                        : "They get an email with a link to choose a new password. It works once, for an hour; their"
                                + " password stays as it is until then.";
            case END_SESSIONS -> "They are signed out on every device, at once. They can sign in again.";
            case RESET_FACTOR ->
                "Their authenticator app and recovery codes no longer count, and they are signed out everywhere. At their"
                        + " next sign-in they set up a new one if a role of theirs needs it. Be sure that it is they who"
                        + " ask: call them on a number that you know already.";
            case SUSPEND ->
                "They are signed out everywhere, at once, and cannot sign in until an administrator lets them in again."
                        + " An ambassador’s talks go back, the schools are told, and the profile is not shown."
                        + " Work that they had taken is everybody’s again who holds it.";
            case RESTORE ->
                "They can sign in again with everything that they could do before. If a safeguarding lead suspended them,"
                        + " speak with that person first: they are told.";
            case ERASE ->
                "Their account and what we hold about them goes for good; talks that they had booked go back and the"
                        + " other side is told. Counts stay, and so do concerns and the audit log, as the law wants."
                        + " Be sure that it is they who ask. Under “Why”, name the request, not the person.";
        };
    }
}
