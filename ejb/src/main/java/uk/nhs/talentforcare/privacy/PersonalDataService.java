package uk.nhs.talentforcare.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Forbidden;

/** Gives people what the platform holds about them (articles 15 and 20 UK GDPR). */
@Stateless
public class PersonalDataService {

    private static final String ABOUT = """
            What Talent for Care holds about you
            ====================================

            your-data.json has everything that the platform holds about you, kind by kind. It is a text file that other
            services can read; every browser and text editor shows it. Times are in UTC.

            Not in it: concerns about somebody's safety, which the law protects; passwords and codes, which are kept in a
            scrambled form that nobody can read, not even we.

            """;

    @Inject
    private PersonalDataRepository data;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Everything about the person who asks, as a ZIP of one JSON file and a note on how to read it.
     *
     * @throws Forbidden unless somebody is signed in
     */
    public byte[] export(Actor actor) {
        if (!actor.signedIn()) {
            throw new Forbidden("an export for a visitor");
        }
        audit.record(actor, "export-data", "account", actor.accountId(), null, null);
        return archive(actor.accountId());
    }

    private byte[] archive(long accountId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "read-me.txt", ABOUT.getBytes(StandardCharsets.UTF_8));
            add(zip, "your-data.json", json(accountId));
        } catch (IOException e) {
            throw new UncheckedIOException("An archive in memory could not be written", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] json(long accountId) {
        JsonObjectBuilder everything = Json.createObjectBuilder();
        everything.add("made_at", clock.instant().toString());
        for (PersonalData kind : PersonalData.values()) {
            JsonObjectBuilder held = Json.createObjectBuilder()
                    .add("what", kind.what())
                    .add("purpose", kind.purpose())
                    .add("lawful_basis", kind.basis().label())
                    .add("how_long", kind.howLong())
                    .add("records", records(data.of(kind, accountId)));
            everything.add(kind.name().toLowerCase(Locale.ROOT), held);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(bytes, StandardCharsets.UTF_8)) {
            writer.writeObject(everything.build());
        }
        return bytes.toByteArray();
    }

    private static JsonArrayBuilder records(List<Map<String, Object>> rows) {
        JsonArrayBuilder records = Json.createArrayBuilder();
        for (Map<String, Object> row : rows) {
            JsonObjectBuilder entry = Json.createObjectBuilder();
            row.forEach((column, value) -> add(entry, column, value));
            records.add(entry);
        }
        return records;
    }

    private static void add(JsonObjectBuilder entry, String column, Object value) {
        if (value == null) {
            entry.addNull(column);
        } else if (value instanceof Boolean flag) {
            entry.add(column, flag);
        } else if (value instanceof Number number) {
            entry.add(column, Json.createValue(number));
        } else {
            entry.add(column, value.toString());
        }
    }
}
