package uk.nhs.talentforcare.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and removes what {@link PersonalData} lists, straight over JDBC: it concerns tables of every feature. */
public class PersonalDataRepository {

    private final EntityManager entities;

    public PersonalDataRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is held of one kind about a person: a map from column to value for each row. Values are text, numbers, booleans,
     * ISO 8601 dates and UTC instants, or {@code null}.
     */
    public List<Map<String, Object>> of(PersonalData data, long accountId) {
        List<Map<String, Object>> found = new ArrayList<>();
        try (PreparedStatement query = prepare(data.export(), accountId);
                ResultSet rows = query.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    row.put(columns.getColumnLabel(column), plain(rows.getObject(column)));
                }
                found.add(row);
            }
        } catch (SQLException e) {
            throw new PersistenceException("What is held about a person could not be read: " + data, e);
        }
        return found;
    }

    /**
     * Removes the person from every record and leaves an account without a person, so that counts and history stay.
     * Repeating it changes nothing.
     */
    public void erase(long accountId, Instant now) {
        entities.flush();
        try {
            for (PersonalData data : PersonalData.values()) {
                for (String statement : data.erasure()) {
                    try (PreparedStatement change = prepare(statement, accountId)) {
                        change.executeUpdate();
                    }
                }
            }
            leaveAccountWithoutPerson(accountId, now);
        } catch (SQLException e) {
            throw new PersistenceException("A person could not be erased", e);
        }
        entities.clear();
    }

    private void leaveAccountWithoutPerson(long accountId, Instant now) throws SQLException {
        try (PreparedStatement change = connection()
                .prepareStatement("UPDATE account SET email = CONCAT('erased-', id,"
                        + " '@erased.invalid'), first_name = 'Erased', last_name = 'person', telephone = NULL,"
                        + " password_hash = NULL, suspended = TRUE, erased_at = ?, version = version + 1"
                        + " WHERE id = ? AND erased_at IS NULL")) {
            change.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            change.setLong(2, accountId);
            change.executeUpdate();
        }
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }

    private PreparedStatement prepare(String sql, long accountId) throws SQLException {
        PreparedStatement statement = connection().prepareStatement(sql);
        int parameters = (int) sql.chars().filter(character -> character == '?').count();
        for (int parameter = 1; parameter <= parameters; parameter++) {
            statement.setLong(parameter, accountId);
        }
        return statement;
    }

    private static Object plain(Object value) {
        if (value instanceof LocalDateTime moment) {
            return moment.toInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
        }
        return value instanceof Date day ? day.toLocalDate().toString() : value;
    }
}
