package uk.nhs.talentforcare.organisation.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Row;

/** Brings predecessors and successors from a register together with those that are kept. */
final class LinkMerger {

    private LinkMerger() {}

    /**
     * Compares links with those that are kept and, if asked, writes what is new or different.
     *
     * @return what became of each, in their order
     */
    static List<Merge> merge(OrganisationLinkTable table, List<Row> rows, boolean write) throws SQLException {
        Map<String, Row> known = table
                .of(rows.stream().map(Row::predecessor).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Row::key, Function.identity()));
        List<Merge> merges = new ArrayList<>(rows.size());
        List<Row> added = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        for (Row row : rows) {
            Optional<Row> before = Optional.ofNullable(known.get(row.key()));
            if (before.filter(row::equals).isPresent()) {
                merges.add(Merge.SAME);
            } else if (before.isPresent()) {
                changed.add(row);
                merges.add(Merge.changed(shown(before.get()) + " → " + shown(row)));
            } else {
                added.add(row);
                merges.add(Merge.added(row.successor() + " came after " + row.predecessor() + ", " + shown(row)));
            }
        }
        if (write) {
            table.insert(added);
            table.update(changed);
        }
        return merges;
    }

    private static String shown(Row link) {
        return link.kind().name().toLowerCase(Locale.ROOT) + (link.linkedOn() == null ? "" : " of " + link.linkedOn());
    }
}
