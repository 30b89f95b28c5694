package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/**
 * Recovery codes between their making and the moment their owner says that they are kept; they stay on the server, in
 * the session, and nowhere else.
 */
@Named
@RequestScoped
public class ShownCodes {

    private static final String CODES = ShownCodes.class.getName();

    @Inject
    private HttpServletRequest request;

    /** Shows these from now on. */
    public void show(List<String> codes) {
        request.getSession().setAttribute(CODES, new ArrayList<>(codes));
    }

    /** Shows them no more. */
    public void forget() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CODES);
        }
    }

    /** The codes, empty unless they are to be shown. */
    public List<String> codes() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CODES) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }
}
