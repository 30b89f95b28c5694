package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Words that somebody searches for and that name people: they stay on the server, and the page's address carries a key
 * to them, so that no address, history or log has a person in it. The latest few of a session are known.
 */
@RequestScoped
public class KeptWords {

    private static final String ATTRIBUTE = KeptWords.class.getName();
    private static final int MOST = 20;

    @Inject
    private HttpServletRequest request;

    /** Keeps words of somebody who is signed in; empty words need no key. */
    public String keep(String words) {
        HttpSession session = request.getSession(false);
        if (session == null || words.isEmpty()) {
            return "";
        }
        Map<String, String> kept = new Latest(known(session));
        String key = UUID.randomUUID().toString().substring(0, 8);
        kept.put(key, words);
        session.setAttribute(ATTRIBUTE, kept);
        return key;
    }

    /** The words of a key, empty if there are none, or none any more. */
    public String find(String key) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : known(session).getOrDefault(key, "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> known(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> known ? (Map<String, String>) known : Map.of();
    }

    /** Forgets the eldest. */
    private static final class Latest extends LinkedHashMap<String, String> implements Serializable {

        private static final long serialVersionUID = 1L;

        Latest(Map<String, String> others) {
            super(others);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    }
}
