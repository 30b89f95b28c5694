package uk.nhs.talentforcare.savedsearch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.Sha256;

/**
 * A question to a directory that somebody keeps, to be told of what is new in its answer.
 *
 * <pre>
 * WAITING ──confirmed by the link──▶ ACTIVE ──stop──▶ STOPPED
 *    ▲                                                  │
 *    └────────────── asked for again ───────────────────┘
 * </pre>
 */
@Entity
@Table(name = "saved_search")
public class SavedSearch {

    /** How long somebody has to confirm. */
    public static final Duration TIME_TO_CONFIRM = Duration.ofDays(3);

    /**
     * How far behind the last look the next one begins: what was public then may have been found later only, because its
     * transaction was slow or its meaning unread. What was told already is known one by one.
     */
    static final Duration OVERLAP = Duration.ofDays(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "reader_id")
    private long readerId;

    private String directory;
    private String query;

    @Column(name = "query_hash")
    private String queryHash;

    private String title;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Enumerated(EnumType.STRING)
    private SavedSearchState state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "seen_until")
    private Instant seenUntil;

    @Column(name = "due_at")
    private Instant dueAt;

    private int letters;

    protected SavedSearch() {}

    /**
     * @param directory the name of its index, such as {@code case-studies}
     * @param query the parameters of the question's address, as the directory's page writes them
     * @param title the question in words
     */
    public SavedSearch(SearchReader reader, String directory, String query, String title, Rhythm rhythm, Instant now) {
        this.readerId = reader.id();
        this.directory = directory;
        this.query = query;
        this.queryHash = hash(query);
        askAgain(title, rhythm, now);
    }

    /** What tells one question from another. */
    static String hash(String query) {
        return Sha256.of(query).hex();
    }

    /** Asked for, not confirmed: what is new counts from here. One that is confirmed stays as it is. */
    public final void askAgain(String title, Rhythm rhythm, Instant now) {
        if (state == SavedSearchState.ACTIVE) {
            return;
        }
        this.title = title;
        this.rhythm = rhythm;
        this.state = SavedSearchState.WAITING;
        this.askedAt = now;
        this.seenUntil = now;
        this.confirmedAt = null;
        this.stoppedAt = null;
        this.dueAt = null;
    }

    /** Whoever reads the address's mail wants it; pressing twice does no harm. @return whether it began just now */
    public boolean confirm(Instant now) {
        if (state == SavedSearchState.ACTIVE) {
            return false;
        }
        if (!isConfirmable(now)) {
            throw new IllegalTransition("saved search", state, SavedSearchState.ACTIVE);
        }
        state = SavedSearchState.ACTIVE;
        confirmedAt = now;
        dueAt = rhythm.next(now);
        return true;
    }

    /** Whether its owner can still say yes. */
    public boolean isConfirmable(Instant now) {
        return state == SavedSearchState.WAITING && !now.isAfter(askedAt.plus(TIME_TO_CONFIRM));
    }

    /** Told of more or less often from now on. */
    public void change(Rhythm other, Instant now) {
        if (state == SavedSearchState.ACTIVE && rhythm != other) {
            rhythm = other;
            dueAt = other.next(now);
        }
    }

    /** No letter any more; stopping twice does no harm. */
    public void stop(Instant now) {
        if (state != SavedSearchState.STOPPED) {
            state = SavedSearchState.STOPPED;
            stoppedAt = now;
            dueAt = null;
        }
    }

    /** Whether it is time to look for something new. */
    public boolean isDue(Instant now) {
        return state == SavedSearchState.ACTIVE && !dueAt.isAfter(now);
    }

    /** What became public after this moment may be new; what stood there when it was asked for is not. */
    public Instant newAfter() {
        Instant overlap = seenUntil.minus(OVERLAP);
        return overlap.isBefore(askedAt) ? askedAt : overlap;
    }

    /** Everything up to a moment has been looked at. @param wrote whether a letter told of something */
    public void looked(Instant now, boolean wrote) {
        seenUntil = now;
        dueAt = rhythm.next(now);
        letters += wrote ? 1 : 0;
    }

    public Long id() {
        return id;
    }

    public long readerId() {
        return readerId;
    }

    public String directory() {
        return directory;
    }

    public String query() {
        return query;
    }

    public String title() {
        return title;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public SavedSearchState state() {
        return state;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Letters that told of something new, so far. */
    public int letters() {
        return letters;
    }
}
