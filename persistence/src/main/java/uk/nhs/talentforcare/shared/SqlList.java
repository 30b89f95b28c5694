package uk.nhs.talentforcare.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;

/** Helps to ask for many keys at once: {@code WHERE code IN (?, ?, ?)}. */
public final class SqlList {

    private SqlList() {}

    /** As many placeholders as there are values, in brackets; there must be at least one. */
    public static String marks(Collection<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    /** Binds the values from the given place on. */
    public static void bind(PreparedStatement statement, int first, Collection<String> values) throws SQLException {
        int index = first;
        for (String value : values) {
            statement.setString(index++, value);
        }
    }
}
