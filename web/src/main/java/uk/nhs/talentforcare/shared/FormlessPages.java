package uk.nhs.talentforcare.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers 405 where a form is sent to a personal page that has none: no page then asks what was sent. */
public class FormlessPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        ExternalContext context = event.getFacesContext().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) context.getRequest();
        boolean personal = request.getDispatcherType() != DispatcherType.ERROR
                && RouteFilter.matchOf(request)
                        .map(match -> match.route().kind() == Route.Kind.PERSONAL)
                        .orElse(false);
        if (personal
                && request.getMethod().equals("POST")
                && !CDI.current().select(Form.class).get().read()) {
            try {
                RouteFilter.refuseForm(request, (HttpServletResponse) context.getResponse());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            event.getFacesContext().responseComplete();
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // all is done before anything is written
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
