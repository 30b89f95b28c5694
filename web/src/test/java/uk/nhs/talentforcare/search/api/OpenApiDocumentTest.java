package uk.nhs.talentforcare.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The description is whole and true to the directories. */
class OpenApiDocumentTest {

    private final JsonObject document = OpenApiDocument.describing("https://talent.example", List.of(new Listings()));

    @Test
    void namesEveryAddress() {
        assertThat(document.getString("openapi")).isEqualTo("3.1.0");
        assertThat(document.getJsonObject("paths").keySet())
                .containsExactly("/opportunities", "/opportunities/{slug}", "/suggest");
    }

    @Test
    void namesEveryParameterWithItsValues() {
        JsonArray parameters = document.getJsonObject("paths")
                .getJsonObject("/opportunities")
                .getJsonObject("get")
                .getJsonArray("parameters");
        assertThat(parameters.getValuesAs(JsonObject.class))
                .extracting(parameter -> parameter.getString("name"))
                .containsExactly("q", "organisation", "type", "near", "miles", "age", "sort", "page", "size");
        assertThat(parameters.toString()).contains("INSIGHT_DAY");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references).isNotEmpty();
        for (String reference : references) {
            assertThat(document.getValue(reference.substring(1))).as(reference).isInstanceOf(JsonStructure.class);
        }
    }

    private static void collect(JsonValue value, List<String> references) {
        if (value instanceof JsonObject object) {
            object.forEach((name, child) -> {
                if (name.equals("$ref")) {
                    references.add(((JsonString) child).getString());
                }
                collect(child, references);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(child -> collect(child, references));
        }
    }
}
