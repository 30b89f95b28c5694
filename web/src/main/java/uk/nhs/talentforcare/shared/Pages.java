package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where a page sends people next. */
@Named("pages")
@RequestScoped
public class Pages {

    private static final String FLASH = Pages.class.getName() + ".flash";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Configuration configuration;

    @Inject
    private KeptAnswers kept;

    private String flash;

    /** Answers 303 to a path of ours. */
    public void redirect(String path) {
        if (!isLocal(path)) {
            throw new IllegalArgumentException("Only to a path of ours");
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", configuration.addressOf(path));
        faces.responseComplete();
    }

    /** Answers 303 to the next page of a form whose answers are kept by now. */
    public void goOn(String path) {
        kept.done();
        redirect(path);
    }

    /** Answers 303 and shows a message once on the next page of this signed-in person. */
    public void redirect(String path, String message) {
        leave(request, message);
        kept.done();
        redirect(path);
    }

    /** Leaves a message for the next page of this signed-in person. */
    static void leave(HttpServletRequest request, String message) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(FLASH, message);
        }
    }

    /** Answers with the helpful page for an address that leads nowhere. */
    public void notFound() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /**
     * Answers that there is nothing at the address, or nothing any more, and lets the page say what that means: links from
     * letters explain themselves better than the page for any address.
     */
    public void explainDeadLink() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Answers 301 to a path of ours: the address for good. */
    public void moved(String path) {
        redirect(path);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .setResponseStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    }

    /** Sends a visitor to sign in and back here afterwards, where what was typed is found again. */
    public void signInFirst() {
        redirect(kept.signIn());
    }

    /** The message of the page before, once; empty if there is none. */
    public String flash() {
        if (flash == null) {
            HttpSession session = request.getSession(false);
            Object message = session == null ? null : session.getAttribute(FLASH);
            if (message != null) {
                session.removeAttribute(FLASH);
            }
            flash = message == null ? "" : message.toString();
        }
        return flash;
    }

    /** Whether a path stays on this site whatever a browser makes of it. */
    public static boolean isLocal(String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
    }
}
