package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.CurrentUser;

/** What the person can act for, kept in the session as long as they hold the same roles. */
@Named
@RequestScoped
public class ActingForMenu {

    private static final String CHOICES = ActingForMenu.class.getName() + ".choices";
    private static final String GRANTS = ActingForMenu.class.getName() + ".grants";

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    @Inject
    private ActingFor actingFor;

    private List<ActingFor.Choice> choices;

    /** The choices besides "everything"; empty if there is nothing to choose. */
    public List<ActingFor.Choice> choices() {
        if (choices == null) {
            Actor whole = user.whole();
            choices = whole.roles().size() < 2 ? List.of() : kept(whole);
        }
        return choices;
    }

    /** Whether a choice is the one that the person acts for. */
    public boolean chosen(ActingFor.Choice choice) {
        return choice.key().equals(user.actingFor());
    }

    private List<ActingFor.Choice> kept(Actor whole) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return List.of();
        }
        if (!whole.roles().equals(session.getAttribute(GRANTS))) {
            session.setAttribute(CHOICES, new ArrayList<>(actingFor.choices(whole)));
            session.setAttribute(GRANTS, new ArrayList<>(whole.roles()));
        }
        return ((List<?>) session.getAttribute(CHOICES))
                .stream().map(ActingFor.Choice.class::cast).toList();
    }
}
