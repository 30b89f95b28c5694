package uk.nhs.talentforcare.search.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives every failure of the interface a body of one shape: callers are programs. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException known) {
            Response response = known.getResponse();
            return response.hasEntity() || response.getStatus() < 400
                    ? response
                    : Problem.response(
                            response.getStatus(), response.getStatusInfo().getReasonPhrase());
        }
        LOG.log(Level.SEVERE, "The JSON interface failed", failure);
        return Problem.response(500, "Something went wrong here");
    }
}
