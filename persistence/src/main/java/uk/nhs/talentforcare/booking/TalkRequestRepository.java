package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.organisation.MembershipState;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.Page;

/** Keeps talk requests and their talks. */
public class TalkRequestRepository {

    /** Miles in a degree of latitude. */
    private static final double MILES_A_DEGREE = 69.0;

    /** Everything about a talk in one statement; seconds instead of instants, so that no time zone can come between. */
    private static final String TALK = "SELECT t.id, r.title, r.purpose, o.id, o.name, o.town, o.latitude, o.longitude,"
            + " r.format, r.pupils, TIMESTAMPDIFF(SECOND, '1970-01-01', t.closes_at),"
            + " (SELECT GROUP_CONCAT(c.topic) FROM talk_request_topic c WHERE c.talk_request_id = r.id),"
            + " (SELECT GROUP_CONCAT(f.role_family) FROM talk_request_role_family f WHERE f.talk_request_id = r.id),"
            + " (SELECT GROUP_CONCAT(y.year_group) FROM talk_request_year_group y WHERE y.talk_request_id = r.id),"
            + " (SELECT GROUP_CONCAT(CONCAT(p.id, '/', TIMESTAMPDIFF(SECOND, '1970-01-01', p.starts_at), '/', p.minutes)"
            + "   ORDER BY p.starts_at) FROM proposed_time p WHERE p.talk_id = t.id AND p.starts_at > ?),"
            + " (SELECT COUNT(*) FROM talk v JOIN talk_request w ON w.id = v.talk_request_id"
            + "   JOIN booking b ON b.live_talk_id = v.id WHERE w.organisation_id = o.id"
            + "   AND v.state IN ('BOOKED', 'CONFIRMED', 'AWAITING_OUTCOME', 'DELIVERED')"
            + "   AND b.starts_at >= ? AND b.starts_at < ?),"
            + " t.state, TIMESTAMPDIFF(SECOND, '1970-01-01', t.state_since), t.end_reason, t.pupils_reached,"
            + " r.requested_by, o.local_area_code, TIMESTAMPDIFF(SECOND, '1970-01-01', r.created_at)"
            + " FROM talk t JOIN talk_request r ON r.id = t.talk_request_id JOIN organisation o ON o.id = r.organisation_id";

    private static final Instant EVER = Instant.parse("1970-01-02T00:00:00Z");

    private static final String SCHOOL_TALK =
            "SELECT t.id, r.title, o.name, t.state, TIMESTAMPDIFF(SECOND, '1970-01-01', t.state_since),"
                    + " TIMESTAMPDIFF(SECOND, '1970-01-01', t.closes_at), TIMESTAMPDIFF(SECOND, '1970-01-01',"
                    + " COALESCE(b.starts_at, (SELECT MIN(p.starts_at) FROM proposed_time p WHERE p.talk_id = t.id))),"
                    + " a.display_name, o.id, o.local_area_code FROM talk t JOIN talk_request r ON r.id = t.talk_request_id"
                    + " JOIN organisation o ON o.id = r.organisation_id"
                    + " LEFT JOIN booking b ON b.live_talk_id = t.id LEFT JOIN ambassador a ON a.id = b.ambassador_id";

    /** A draft of somebody whom the school has not let in yet is theirs alone. */
    private static final String NOT_OF_NEWCOMERS =
            " AND (t.state <> 'DRAFT' OR NOT EXISTS (SELECT 1 FROM membership_request m WHERE m.role = 'SCHOOL_CONTACT'"
                    + " AND m.state = 'REQUESTED' AND m.account_id = r.requested_by"
                    + " AND m.organisation_id = r.organisation_id))";

    private final EntityManager entities;

    public TalkRequestRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a request with its talks. */
    public void add(TalkRequest request) {
        entities.persist(request);
        entities.flush();
    }

    /** Takes a request with its talks away; only drafts go without a trace. */
    public void remove(TalkRequest request) {
        entities.remove(request);
        entities.flush();
    }

    /** Drafts of somebody who waits to be let in by a school, oldest first: nobody else sees them until then. */
    public List<Talk> draftsOf(long accountId, Collection<Long> organisationIds) {
        if (organisationIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT t FROM Talk t JOIN FETCH t.request r WHERE t.state = :draft AND r.requestedBy = :account"
                                + " AND r.organisationId IN :schools ORDER BY t.id",
                        Talk.class)
                .setParameter("draft", TalkState.DRAFT)
                .setParameter("account", accountId)
                .setParameter("schools", organisationIds)
                .getResultList();
    }

    /** Keeps invitations to talks that are kept already. */
    public void add(Collection<Invitation> invitations) {
        invitations.forEach(entities::persist);
    }

    public Optional<TalkRequest> findBySubmissionKey(String key) {
        return entities
                .createQuery("SELECT r FROM TalkRequest r WHERE r.submissionKey = ?1", TalkRequest.class)
                .setParameter(1, key)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A talk with its request. */
    public Optional<Talk> find(long talkId) {
        return entities
                .createQuery("SELECT t FROM Talk t JOIN FETCH t.request WHERE t.id = ?1", Talk.class)
                .setParameter(1, talkId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A talk as it is now, its row held until the transaction ends: whoever comes second waits, then sees the change. */
    public Optional<Talk> lock(long talkId) {
        return Optional.ofNullable(entities.find(Talk.class, talkId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The state of a talk, without waiting for anybody. */
    public Optional<TalkState> state(long talkId) {
        return entities
                .createQuery("SELECT t.state FROM Talk t WHERE t.id = ?1", TalkState.class)
                .setParameter(1, talkId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Open talks that can be reached from a place, or given online, those that close first to the front.
     *
     * @param miles how far around the place: talks in the square of this reach come, so the caller measures
     * @param offered what the ambassador is willing to do
     * @param year the academic year that visits are counted in
     */
    public List<OpenTalk> openNear(
            GeoPoint from, double miles, TalkFormat offered, AcademicYear year, Instant now, int most) {
        double north = miles / MILES_A_DEGREE;
        double east = north / Math.max(0.1, Math.cos(Math.toRadians(from.latitude())));
        String inReach = " AND (r.format IN (?, 'EITHER')"
                + " AND o.latitude BETWEEN ? AND ? AND o.longitude BETWEEN ? AND ?"
                + (offered.online() ? " OR r.format IN ('VIRTUAL', 'EITHER')" : "") + ")";
        Query query = entities.createNativeQuery(
                TALK + " WHERE t.state = 'OPEN' AND t.closes_at > ?" + inReach + " ORDER BY t.closes_at, t.id LIMIT ?");
        int next = talkParameters(query, now, year);
        query.setParameter(next++, utc(now));
        query.setParameter(next++, offered.inPerson() ? TalkFormat.IN_PERSON.name() : TalkFormat.VIRTUAL.name());
        query.setParameter(next++, from.latitude() - north);
        query.setParameter(next++, from.latitude() + north);
        query.setParameter(next++, from.longitude() - east);
        query.setParameter(next++, from.longitude() + east);
        query.setParameter(next, most);
        return openTalks(query);
    }

    /**
     * Everything about one talk, whatever its state, with all its times.
     *
     * @param year the academic year that the school's visits are counted in
     */
    public Optional<TalkDetail> detail(long talkId, AcademicYear year) {
        Query query = entities.createNativeQuery(TALK + " WHERE t.id = ?");
        query.setParameter(talkParameters(query, EVER, year), talkId);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().findFirst().map(TalkRequestRepository::talkDetail);
    }

    private static int talkParameters(Query query, Instant timesAfter, AcademicYear year) {
        query.setParameter(1, utc(timesAfter));
        query.setParameter(2, utc(year.start()));
        query.setParameter(3, utc(year.end()));
        return 4;
    }

    private static TalkDetail talkDetail(Object[] row) {
        return new TalkDetail(
                openTalk(row),
                TalkState.valueOf((String) row[16]),
                instant(row[17]),
                Optional.ofNullable((String) row[18]),
                Optional.ofNullable(row[19]).map(pupils -> number(pupils).intValue()),
                number(row[20]).longValue(),
                (String) row[21],
                instant(row[22]));
    }

    @SuppressWarnings("unchecked")
    private static List<OpenTalk> openTalks(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(TalkRequestRepository::openTalk)
                        .filter(talk -> !talk.times().isEmpty())
                        .toList();
    }

    private static OpenTalk openTalk(Object[] row) {
        return new OpenTalk(
                number(row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                number(row[3]).longValue(),
                (String) row[4],
                row[5] == null ? "" : (String) row[5],
                row[6] == null || row[7] == null
                        ? Optional.empty()
                        : Optional.of(new GeoPoint(
                                number(row[6]).doubleValue(), number(row[7]).doubleValue())),
                TalkFormat.valueOf((String) row[8]),
                number(row[9]).intValue(),
                instant(row[10]),
                set(row[11], Topic::valueOf),
                set(row[12], Function.identity()),
                set(row[13], YearGroup::valueOf),
                number(row[15]).intValue(),
                listed(row[14]).map(TalkRequestRepository::offered).toList());
    }

    private static OpenTalk.Offered offered(String text) {
        String[] parts = text.split("/");
        return new OpenTalk.Offered(
                Long.parseLong(parts[0]),
                new TalkTime(Instant.ofEpochSecond(Long.parseLong(parts[1])), Integer.parseInt(parts[2])));
    }

    private static <T> Set<T> set(Object column, Function<String, T> reading) {
        return listed(column).map(reading).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> listed(Object column) {
        return column == null ? Stream.empty() : Arrays.stream(text(column).split(","));
    }

    private static String text(Object column) {
        return column instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                : column.toString();
    }

    private static Instant instant(Object seconds) {
        return Instant.ofEpochSecond(number(seconds).longValue());
    }

    private static Number number(Object column) {
        return (Number) column;
    }

    /**
     * Talks of these schools, those that wait for it first, then those that are not over, then the rest; one page. Drafts
     * of people who wait to be let in are theirs alone.
     */
    public Page<SchoolTalk> ofSchools(Collection<Long> organisationIds, int page, int size) {
        if (organisationIds.isEmpty()) {
            return new Page<>(List.of(), 0, 1, size);
        }
        long total = entities.createQuery(
                        "SELECT COUNT(t) FROM Talk t WHERE t.request.organisationId IN :schools AND (t.state <> :draft"
                                + " OR NOT EXISTS (SELECT m.id FROM MembershipRequest m WHERE m.role = :contact"
                                + " AND m.state = :requested AND m.accountId = t.request.requestedBy"
                                + " AND m.organisationId = t.request.organisationId))",
                        Long.class)
                .setParameter("schools", organisationIds)
                .setParameter("draft", TalkState.DRAFT)
                .setParameter("contact", Role.SCHOOL_CONTACT)
                .setParameter("requested", MembershipState.REQUESTED)
                .getSingleResult();
        String schools = organisationIds.stream().map(id -> "?").collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(
                SCHOOL_TALK + " WHERE r.organisation_id IN (" + schools + ")" + NOT_OF_NEWCOMERS
                        + " ORDER BY CASE WHEN t.state IN ('BOOKED', 'AWAITING_OUTCOME') THEN 0"
                        + " WHEN t.state IN ('DRAFT', 'OPEN', 'INVITED', 'CONFIRMED') THEN 1 ELSE 2 END, t.id DESC LIMIT ? OFFSET ?");
        int next = 1;
        for (Long id : organisationIds) {
            query.setParameter(next++, id);
        }
        query.setParameter(next++, size);
        query.setParameter(next, (long) (page - 1) * size);
        @SuppressWarnings("unchecked")
        List<SchoolTalk> talks = ((List<Object[]>) query.getResultList())
                .stream().map(TalkRequestRepository::schoolTalk).toList();
        return new Page<>(talks, total, page, size);
    }

    /** Talks of schools in these local areas that wait for the school's confirmation, the longest wait first. */
    public List<SchoolTalk> unconfirmedIn(Collection<String> localAreas, int most) {
        if (localAreas.isEmpty()) {
            return List.of();
        }
        String areas = localAreas.stream().map(area -> "?").collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(SCHOOL_TALK + " WHERE t.state = 'BOOKED' AND o.local_area_code IN ("
                + areas + ") ORDER BY t.state_since LIMIT ?");
        int next = 1;
        for (String area : localAreas) {
            query.setParameter(next++, area);
        }
        query.setParameter(next, most);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(TalkRequestRepository::schoolTalk).toList();
    }

    private static SchoolTalk schoolTalk(Object[] row) {
        return new SchoolTalk(
                number(row[0]).longValue(),
                (String) row[1],
                number(row[8]).longValue(),
                (String) row[2],
                (String) row[9],
                TalkState.valueOf((String) row[3]),
                instant(row[4]),
                instant(row[5]),
                instant(row[6]),
                (String) row[7]);
    }

    /** Whether a school has talks to which something can still happen. */
    public boolean hasUnfinished(long organisationId) {
        List<TalkState> unfinished =
                Arrays.stream(TalkState.values()).filter(state -> !state.over()).toList();
        return entities.createQuery(
                                "SELECT COUNT(t) FROM Talk t WHERE t.request.organisationId = ?1 AND t.state IN ?2",
                                Long.class)
                        .setParameter(1, organisationId)
                        .setParameter(2, unfinished)
                        .getSingleResult()
                > 0;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
