package uk.nhs.talentforcare.search.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchSource;

/** Describes the JSON interface in OpenAPI 3.1, from the directories as they are: a new filter describes itself. */
final class OpenApiDocument {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private OpenApiDocument() {}

    /** @param site the public address, without a slash at the end */
    static JsonObject describing(String site, List<SearchSource> directories) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        for (SearchSource directory : directories) {
            paths.add("/" + directory.index(), get(list(directory)));
            paths.add("/" + directory.index() + "/{slug}", get(item(directory)));
        }
        paths.add("/suggest", get(suggest(directories)));
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add("info", info())
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", site + "/api/v1")))
                .add("paths", paths)
                .add(
                        "components",
                        Json.createObjectBuilder().add("schemas", schemas()).add("responses", responses()))
                .build();
    }

    private static JsonObjectBuilder info() {
        return Json.createObjectBuilder()
                .add("title", "Talent for Care")
                .add("version", "1")
                .add(
                        "description",
                        "Everything public of the campaign. Parameters that are not described are ignored. Answers"
                                + " carry an entity tag and may be kept for a minute. The same questions are answered as"
                                + " Atom at /feeds/{directory}.atom, and those of case studies as CSV at"
                                + " /case-studies.csv.")
                .add(
                        "license",
                        Json.createObjectBuilder()
                                .add("name", "Open Government Licence v3.0")
                                .add(
                                        "url",
                                        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"));
    }

    private static JsonObjectBuilder get(JsonObjectBuilder operation) {
        return Json.createObjectBuilder().add("get", operation);
    }

    private static JsonObjectBuilder list(SearchSource directory) {
        JsonArrayBuilder parameters = Json.createArrayBuilder()
                .add(parameter(
                        "q",
                        "Words to find. \"Quotation marks\" hold words together.",
                        text(StrictQuery.LONGEST_WORDS)));
        Set<String> filters = new TreeSet<>(directory.schema().facets());
        filters.addAll(directory.schema().keywords());
        for (String filter : filters) {
            parameters.add(filter(filter, directory.labels().get(filter)));
        }
        if (directory.placed()) {
            parameters.add(parameter(
                    "near",
                    "The first half of a postcode in England, or a town. A full postcode is cut down by a redirect.",
                    text(100)));
            parameters.add(parameter(
                    "miles",
                    "How far from it, " + StrictQuery.USUAL_MILES + " if absent.",
                    integer(1, StrictQuery.WIDEST_MILES)));
        }
        if (directory.schema().numbers().contains("age")) {
            parameters.add(parameter("age", "What somebody of this age may do.", integer(0, StrictQuery.OLDEST)));
        }
        parameters.add(parameter(
                "sort",
                "The order; by relevance if absent, or the newest first when there are no words. The order nearest"
                        + " needs near.",
                Json.createObjectBuilder()
                        .add("type", "string")
                        .add("enum", strings(directory.schema().sorts()))));
        parameters.add(parameter(
                "page",
                "From 1. A page past the end is no mistake: it has no items, the true total, and links to the first,"
                        + " the previous (the last that has items) and the last page.",
                integer(1, StrictQuery.LAST_PAGE)));
        parameters.add(parameter(
                "size",
                "Items on a page, " + StrictQuery.PAGE_SIZE + " if absent.",
                integer(1, SearchRequest.LARGEST_PAGE)));
        return Json.createObjectBuilder()
                .add("operationId", "list-" + directory.index())
                .add("summary", "Find in the directory " + directory.index())
                .add("parameters", parameters)
                .add(
                        "responses",
                        Json.createObjectBuilder()
                                .add("200", ok("A page of what was found.", "Directory", true))
                                .add("303", described("A full postcode was cut down to its district; see Location."))
                                .add("304", described("Unchanged since the entity tag that was sent."))
                                .add("400", reference("responses", "WrongParameter")));
    }

    private static JsonObjectBuilder item(SearchSource directory) {
        return Json.createObjectBuilder()
                .add("operationId", "read-" + directory.index())
                .add("summary", "One of the directory " + directory.index())
                .add(
                        "parameters",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "slug")
                                        .add("in", "path")
                                        .add("required", true)
                                        .add("description", "The last segment of its address.")
                                        .add(
                                                "schema",
                                                Json.createObjectBuilder().add("type", "string"))))
                .add(
                        "responses",
                        Json.createObjectBuilder()
                                .add("200", ok("What it is.", "Item", false))
                                .add("304", described("Unchanged since the entity tag that was sent."))
                                .add("404", reference("responses", "NotFound")));
    }

    private static JsonObjectBuilder suggest(List<SearchSource> directories) {
        Set<String> names = new TreeSet<>();
        directories.forEach(directory -> names.add(directory.index()));
        JsonObjectBuilder in = parameter(
                        "in",
                        "The directory.",
                        Json.createObjectBuilder().add("type", "string").add("enum", strings(names)))
                .add("required", true);
        return Json.createObjectBuilder()
                .add("operationId", "suggest")
                .add("summary", "What to offer below a search box")
                .add(
                        "parameters",
                        Json.createArrayBuilder()
                                .add(in)
                                .add(parameter("q", "What was typed so far.", text(StrictQuery.LONGEST_WORDS))))
                .add(
                        "responses",
                        Json.createObjectBuilder()
                                .add("200", ok("Titles first, then searches.", "Suggestions", false))
                                .add("304", described("Unchanged since the entity tag that was sent."))
                                .add("400", reference("responses", "WrongParameter")));
    }

    private static JsonObjectBuilder filter(String name, Map<String, String> labels) {
        JsonObjectBuilder value = Json.createObjectBuilder().add("type", "string");
        if (labels != null && !labels.isEmpty()) {
            value.add("enum", strings(labels.keySet()));
        }
        JsonObjectBuilder several =
                Json.createObjectBuilder().add("type", "array").add("items", value);
        return parameter(name, "Only these; repeat it for several.", several)
                .add("style", "form")
                .add("explode", true);
    }

    private static JsonObjectBuilder parameter(String name, String description, JsonObjectBuilder schema) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("in", "query")
                .add("description", description)
                .add("schema", schema);
    }

    private static JsonObjectBuilder text(int longest) {
        return Json.createObjectBuilder().add("type", "string").add("maxLength", longest);
    }

    private static JsonObjectBuilder integer(int least, int most) {
        return Json.createObjectBuilder()
                .add("type", "integer")
                .add("minimum", least)
                .add("maximum", most);
    }

    private static JsonArrayBuilder strings(Iterable<String> values) {
        JsonArrayBuilder strings = Json.createArrayBuilder();
        values.forEach(strings::add);
        return strings;
    }

    private static JsonObjectBuilder described(String description) {
        return Json.createObjectBuilder().add("description", description);
    }

    private static JsonObjectBuilder ok(String description, String schema, boolean paged) {
        JsonObjectBuilder headers = Json.createObjectBuilder().add("ETag", header("Names this content."));
        if (paged) {
            headers.add("Link", header("The first, previous, next and last page, each where there is one (RFC 8288)."));
        }
        return described(description).add("headers", headers).add("content", content(JSON, schema));
    }

    private static JsonObjectBuilder header(String description) {
        return described(description).add("schema", Json.createObjectBuilder().add("type", "string"));
    }

    private static JsonObjectBuilder content(String type, String schema) {
        return Json.createObjectBuilder()
                .add(type, Json.createObjectBuilder().add("schema", reference("schemas", schema)));
    }

    private static JsonObjectBuilder reference(String kind, String name) {
        return Json.createObjectBuilder().add("$ref", "#/components/" + kind + "/" + name);
    }

    private static JsonObjectBuilder responses() {
        return Json.createObjectBuilder()
                .add(
                        "WrongParameter",
                        described("A parameter has a value that it cannot have.")
                                .add("content", content(PROBLEM, "Problem")))
                .add("NotFound", described("Nothing public is there.").add("content", content(PROBLEM, "Problem")));
    }

    private static JsonObjectBuilder schemas() {
        return Json.createObjectBuilder()
                .add(
                        "Directory",
                        object(
                                "total", type("integer"),
                                "page", type("integer"),
                                "pageSize", type("integer"),
                                "items", array(reference("schemas", "Item")),
                                "facets", map(array(reference("schemas", "FacetValue"))),
                                "didYouMean", type("string", "null")))
                .add(
                        "Item",
                        object(
                                "slug", type("string"),
                                "title", type("string"),
                                "url", type("string").add("format", "uri"),
                                "summary", type("string")))
                .add("FacetValue", object("value", type("string"), "label", type("string"), "count", type("integer")))
                .add(
                        "Suggestions",
                        object(
                                "suggestions",
                                array(object(
                                        "text",
                                        type("string"),
                                        "url",
                                        type("string").add("format", "uri")))))
                .add("Problem", object("type", type("string"), "title", type("string"), "status", type("integer")));
    }

    /** An object that has these properties, and maybe others. */
    private static JsonObjectBuilder object(Object... namesAndSchemas) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            properties.add((String) namesAndSchemas[i], (JsonObjectBuilder) namesAndSchemas[i + 1]);
            required.add((String) namesAndSchemas[i]);
        }
        return type("object").add("properties", properties).add("required", required);
    }

    private static JsonObjectBuilder type(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    private static JsonObjectBuilder type(String type, String other) {
        return Json.createObjectBuilder()
                .add("type", Json.createArrayBuilder().add(type).add(other));
    }

    private static JsonObjectBuilder array(JsonObjectBuilder items) {
        return type("array").add("items", items);
    }

    private static JsonObjectBuilder map(JsonObjectBuilder values) {
        return type("object").add("additionalProperties", values);
    }
}
