package uk.nhs.talentforcare.shared;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces away from every page but the workspace's: its content security policy would replace ours, and the
 * nonce that it makes for it would give each visitor a session.
 */
public class PlainPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        HttpServletRequest request = (HttpServletRequest)
                event.getFacesContext().getExternalContext().getRequest();
        boolean workspace = request.getDispatcherType() != DispatcherType.ERROR
                && RouteFilter.matchOf(request)
                        .map(match -> match.route().kind() == Route.Kind.WORKSPACE)
                        .orElse(false);
        if (!workspace) {
            PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // all is done before the view exists
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
