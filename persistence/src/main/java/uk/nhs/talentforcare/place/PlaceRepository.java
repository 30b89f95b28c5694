package uk.nhs.talentforcare.place;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where places are and which local area they belong to. */
public class PlaceRepository {

    private final EntityManager entities;

    public PlaceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** @param code in capitals without spaces, such as {@code LS1} */
    public Optional<OutwardCode> outwardCode(String code) {
        return Optional.ofNullable(entities.find(OutwardCode.class, code));
    }

    /** How many of these districts are known. */
    public long countKnown(Collection<String> outwardCodes) {
        return entities.createQuery("SELECT COUNT(o) FROM OutwardCode o WHERE o.code IN ?1", Long.class)
                .setParameter(1, outwardCodes)
                .getSingleResult();
    }

    /** Keeps where a district's middle is, unless somebody has said so already. */
    public void addIfAbsent(String outwardCode, GeoPoint point) {
        entities.createNativeQuery("INSERT IGNORE INTO outward_code (code, latitude, longitude) VALUES (?1, ?2, ?3)")
                .setParameter(1, outwardCode)
                .setParameter(2, point.latitude())
                .setParameter(3, point.longitude())
                .executeUpdate();
    }

    /** @param code one or two capitals, such as {@code LS} */
    public Optional<PostcodeArea> postcodeArea(String code) {
        return Optional.ofNullable(entities.find(PostcodeArea.class, code));
    }

    /**
     * Where somebody is who gives a postcode district: its middle, else that of the letters that it begins with.
     *
     * @param outwardCode in capitals without spaces, such as {@code LS1}
     */
    public Optional<GeoPoint> middleOf(String outwardCode) {
        return outwardCode(outwardCode)
                .map(OutwardCode::point)
                .or(() -> postcodeArea(OutwardCode.areaOf(outwardCode)).map(PostcodeArea::point));
    }

    /** The town or city of that name, however it is written. */
    public Optional<PlaceName> placeName(String typed) {
        return Optional.ofNullable(entities.find(PlaceName.class, PlaceName.searchKey(typed)));
    }

    public Optional<LocalArea> localArea(String code) {
        return Optional.ofNullable(entities.find(LocalArea.class, code));
    }

    /**
     * From when to when a code belongs to an area.
     *
     * @param until the first day on which it no longer does, {@code null} for no end
     */
    public record Assignment(String code, String localAreaCode, LocalDate from, LocalDate until) {}

    /** What is written down about the codes under which a district may stand, the most exact first, the latest first. */
    public List<Assignment> assignments(Collection<String> codes) {
        List<Assignment> all = new ArrayList<>();
        for (String code : codes) {
            List<?> rows = entities.createNativeQuery("SELECT code, local_area_code, valid_from, valid_to"
                            + " FROM area_assignment WHERE code = ?1 ORDER BY valid_from DESC")
                    .setParameter(1, code)
                    .getResultList();
            rows.forEach(row -> all.add(assignment((Object[]) row)));
        }
        return all;
    }

    /** The code of the local area that a postcode district belongs to on a day. */
    public Optional<String> localAreaCodeOf(String outwardCode, LocalDate day) {
        List<String> codes = OutwardCode.fromExactToArea(outwardCode);
        List<?> rows = entities.createNativeQuery("SELECT code, local_area_code FROM area_assignment"
                        + " WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to > ?1) AND code IN (?2, ?3, ?4)")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, codes.get(0))
                .setParameter(3, codes.get(1))
                .setParameter(4, codes.get(codes.size() - 1))
                .getResultList();
        Map<String, String> areas = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            areas.put((String) columns[0], (String) columns[1]);
        }
        return new AreaMap(areas).areaOf(outwardCode);
    }

    /**
     * Gives a code to an area from a day on. What was before stays as it was until then; what was planned for later goes.
     *
     * @param from today or later, so that no figure of the past moves
     */
    public void assign(String code, String localAreaCode, LocalDate from) {
        entities.createNativeQuery("DELETE FROM area_assignment WHERE code = ?1 AND valid_from >= ?2")
                .setParameter(1, code)
                .setParameter(2, Date.valueOf(from))
                .executeUpdate();
        entities.createNativeQuery("UPDATE area_assignment SET valid_to = ?2 WHERE code = ?1"
                        + " AND (valid_to IS NULL OR valid_to > ?2)")
                .setParameter(1, code)
                .setParameter(2, Date.valueOf(from))
                .executeUpdate();
        entities.createNativeQuery(
                        "INSERT INTO area_assignment (code, valid_from, local_area_code) VALUES (?1, ?2, ?3)")
                .setParameter(1, code)
                .setParameter(2, Date.valueOf(from))
                .setParameter(3, localAreaCode)
                .executeUpdate();
    }

    private static Assignment assignment(Object[] row) {
        return new Assignment(String.valueOf(row[0]), String.valueOf(row[1]), day(row[2]), day(row[3]));
    }

    private static LocalDate day(Object column) {
        return column == null ? null : column instanceof LocalDate day ? day : ((Date) column).toLocalDate();
    }
}
