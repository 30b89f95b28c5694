package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.nhs.talentforcare.organisation.OrganisationRow;
import uk.nhs.talentforcare.organisation.OrganisationTable;
import uk.nhs.talentforcare.shared.Slug;

/** Brings organisations from a register together with those that are kept. */
final class OrganisationMerger {

    /** Asks a table for those that are known of the given codes. */
    interface Known {
        Map<String, OrganisationRow> of(OrganisationTable table, List<String> codes) throws SQLException;
    }

    private final Known known;
    private final Instant now;

    OrganisationMerger(Known known, Instant now) {
        this.known = known;
        this.now = now;
    }

    List<Merge> merge(Connection connection, List<OrganisationRow> rows, boolean write) throws SQLException {
        OrganisationTable table = new OrganisationTable(connection);
        Map<String, OrganisationRow> before =
                known.of(table, rows.stream().map(OrganisationRow::code).toList());
        List<Merge> merges = new ArrayList<>(rows.size());
        List<OrganisationRow> added = new ArrayList<>();
        List<OrganisationRow> changed = new ArrayList<>();
        for (OrganisationRow row : rows) {
            OrganisationRow old = before.get(row.code());
            if (old == null) {
                added.add(row);
                merges.add(Merge.added(row.name() + (row.town() == null ? "" : ", " + row.town())));
                continue;
            }
            List<String> differences = old.differencesTo(row);
            if (differences.isEmpty()) {
                merges.add(Merge.SAME);
            } else {
                changed.add(row);
                merges.add(Merge.changed(row.name() + ": " + String.join("; ", differences)));
            }
        }
        if (write) {
            table.insert(added, freeSlugs(table, added), now);
            table.update(changed, now);
        }
        return merges;
    }

    /** A slug of its own for each: of the name; if that is taken with the town; if that is taken too with the code. */
    private static Map<String, String> freeSlugs(OrganisationTable table, List<OrganisationRow> rows)
            throws SQLException {
        Map<String, List<String>> wishes = new LinkedHashMap<>();
        Set<String> all = new HashSet<>();
        for (OrganisationRow row : rows) {
            List<String> wished = wishes(row);
            wishes.put(row.code(), wished);
            all.addAll(wished);
        }
        Set<String> used = table.slugsInUse(all);
        Map<String, String> slugs = new HashMap<>();
        wishes.forEach((code, wished) ->
                slugs.put(code, wished.stream().filter(used::add).findFirst().orElseThrow()));
        return slugs;
    }

    private static List<String> wishes(OrganisationRow row) {
        String code = slug(row.code(), "x");
        String name = slug(row.name(), code);
        String withTown = row.town() == null ? name : slug(row.name() + " " + row.town(), code);
        String shortName = name.length() + code.length() < Slug.LONGEST
                ? name
                : name.substring(0, Slug.LONGEST - code.length() - 1).replaceAll("-$", "");
        return List.of(name, withTown, shortName + "-" + code);
    }

    private static String slug(String text, String otherwise) {
        try {
            return Slug.of(text).value();
        } catch (IllegalArgumentException nothingLeft) {
            return otherwise;
        }
    }
}
