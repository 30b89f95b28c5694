package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page can tell of what went wrong. */
@Named("failure")
@RequestScoped
public class Failure {

    @Inject
    private HttpServletRequest request;

    /** The reference, the same as in the log; empty if nothing failed. */
    public String reference() {
        return said(FailureFilter.REFERENCE);
    }

    /** A sentence that explains a conflict; empty if there is none. */
    public String message() {
        return said(FailureFilter.MESSAGE);
    }

    private String said(String attribute) {
        Object said = request.getAttribute(attribute);
        return said == null ? "" : said.toString();
    }
}
