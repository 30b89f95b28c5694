package uk.nhs.talentforcare.search.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Something wrong with a request, told as RFC 9457 says: {@code application/problem+json}. */
public class Problem extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    /** The media type of a problem. */
    static final String TYPE = "application/problem+json";

    private Problem(String title, Response response) {
        super(title, response);
    }

    /**
     * A parameter with a value that it cannot have.
     *
     * @param parameter its name
     * @param detail a sentence that says what it may be
     */
    static Problem parameter(String parameter, String detail) {
        JsonObjectBuilder problem = problem(400, "Wrong value of the parameter " + parameter)
                .add("detail", detail)
                .add("parameter", parameter);
        return new Problem("Wrong value of " + parameter, response(400, problem));
    }

    static Problem notFound() {
        JsonObjectBuilder problem = problem(404, "Not found").add("detail", "There is nothing public at this address.");
        return new Problem("Not found", response(404, problem));
    }

    private static JsonObjectBuilder problem(int status, String title) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status);
    }

    static Response response(int status, String title) {
        return response(status, problem(status, title));
    }

    private static Response response(int status, JsonObjectBuilder problem) {
        return Response.status(status)
                .type(TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem.build().toString())
                .build();
    }
}
