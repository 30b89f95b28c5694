package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.Slug;

/**
 * A member of NHS or social care staff, 18 or over, who speaks to pupils about their job.
 *
 * <pre>
 * APPLIED ──approve──▶ APPROVED ──pause──▶ PAUSED
 *    │                    │   ◀──return────  │
 *    └─decline─▶ DECLINED └─────leave──▶ LEFT ◀──leave
 * </pre>
 *
 * Whoever was declined or has left may apply again: DECLINED and LEFT become APPLIED.
 *
 * <p>New talks are booked by those who are approved, were briefed within twelve months and thirty days, and have no
 * manager's agreement overdue ({@link #bar}). What is booked and confirmed stands in any case.
 *
 * The public profile never shows e-mail, telephone or more of the postcode than its district; who sees the surname, the
 * story and more is theirs to choose ({@link Sharing}).
 */
@Entity
@Table(name = "ambassador")
public class Ambassador {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String slug;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "job_title")
    private String jobTitle;

    @Column(name = "role_family")
    private String roleFamily;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "local_area_code")
    private String localAreaCode;

    @Column(name = "route_in")
    private String routeIn = "";

    private String story = "";

    @Enumerated(EnumType.STRING)
    private TalkFormat format = TalkFormat.IN_PERSON;

    @Enumerated(EnumType.STRING)
    private AmbassadorState state = AmbassadorState.APPLIED;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "outward_code")
    private String outwardCode;

    private double latitude;
    private double longitude;

    @Column(name = "radius_miles")
    private int radiusMiles;

    @Column(name = "travel_minutes")
    private int travelMinutes;

    @Column(name = "wants_offers")
    private boolean wantsOffers = true;

    @Column(name = "employer_name")
    private String employerName;

    @Embedded
    private Standing standing = new Standing();

    @Embedded
    private Sharing sharing = Sharing.usual();

    @Column(name = "paused_until")
    private LocalDate pausedUntil;

    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "ambassador_topic", joinColumns = @JoinColumn(name = "ambassador_id"))
    @Column(name = "topic")
    @Enumerated(EnumType.STRING)
    private Set<Topic> topics = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "ambassador_key_stage", joinColumns = @JoinColumn(name = "ambassador_id"))
    @Column(name = "key_stage")
    @Enumerated(EnumType.STRING)
    private Set<KeyStage> keyStages = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "ambassador_language", joinColumns = @JoinColumn(name = "ambassador_id"))
    @Column(name = "language")
    private Set<String> languages = new TreeSet<>();

    @Version
    private int version;

    protected Ambassador() {}

    /**
     * Someone who would like to be an ambassador, and whom nobody has approved yet.
     *
     * @param displayName what schools call them, by default the first name and the surname's initial
     * @param slug their profile's address; must not be taken
     */
    public Ambassador(long accountId, Slug slug, String displayName, Instant now) {
        this.accountId = accountId;
        this.slug = slug.value();
        this.displayName = displayName;
        this.createdAt = now;
        this.stateSince = now;
    }

    /**
     * @param roleFamily code of the role family
     * @param organisationId where they work, or {@code null} (a contractor's staff, a young ambassador)
     * @param localAreaCode the local area that looks after them
     */
    public Ambassador worksAs(String jobTitle, String roleFamily, Long organisationId, String localAreaCode) {
        this.jobTitle = jobTitle;
        this.roleFamily = roleFamily;
        this.organisationId = organisationId;
        this.localAreaCode = localAreaCode;
        return this;
    }

    /**
     * Where they set out from and how far they go.
     *
     * @param outwardCode postcode district, never more of the postcode
     * @param point the district's centre
     * @param radiusMiles how far they travel, 1 to 200
     * @param travelMinutes kept free on either side of a talk in person, 0 to 240
     */
    public Ambassador travels(String outwardCode, GeoPoint point, int radiusMiles, int travelMinutes) {
        if (radiusMiles < 1 || radiusMiles > 200 || travelMinutes < 0 || travelMinutes > 240) {
            throw new IllegalArgumentException("A radius is 1 to 200 miles, travel 0 to 240 minutes");
        }
        this.outwardCode = outwardCode;
        this.latitude = point.latitude();
        this.longitude = point.longitude();
        this.radiusMiles = radiusMiles;
        this.travelMinutes = travelMinutes;
        return this;
    }

    /** What they speak about, to whom, how and in which languages (British Sign Language is one). */
    public Ambassador speaks(TalkFormat format, Set<Topic> topics, Set<KeyStage> keyStages, Set<String> languages) {
        this.format = format;
        this.topics.clear();
        this.topics.addAll(topics);
        this.keyStages.clear();
        this.keyStages.addAll(keyStages);
        this.languages.clear();
        this.languages.addAll(languages);
        return this;
    }

    /** How they came into the job, and their story, in their own words. */
    public Ambassador tells(String routeIn, String story) {
        this.routeIn = routeIn;
        this.story = story;
        return this;
    }

    /**
     * Goes by a name, and calls their job so.
     *
     * @param displayName never with the whole surname
     * @param roleFamily code of the role family
     */
    public Ambassador introduces(String displayName, String jobTitle, String roleFamily) {
        this.displayName = displayName;
        this.jobTitle = jobTitle;
        this.roleFamily = roleFamily;
        return this;
    }

    /** Chooses who sees which part of the profile. */
    public Ambassador shares(Sharing chosen) {
        this.sharing = chosen;
        return this;
    }

    /** Chooses to be told by letter of open talks that suit them, or not. */
    public Ambassador toldOfTalks(boolean wanted) {
        this.wantsOffers = wanted;
        return this;
    }

    /** A contractor, or an employer that is not in the register; {@code null} if the register tells it. */
    public Ambassador employedBy(String employer) {
        this.employerName = employer;
        return this;
    }

    /** They accept the code of conduct, of which there may be several editions. */
    public Ambassador agrees(String edition, LocalDate day) {
        standing().agrees(edition, day);
        return this;
    }

    /** They have passed the safeguarding briefing. */
    public Ambassador briefed(LocalDate day) {
        standing().briefed(day);
        return this;
    }

    /** They work elsewhere: a manager there has until a day to agree; what is booked stands meanwhile. */
    public Ambassador changesEmployer(LocalDate agreementDue) {
        standing().agreementDue(agreementDue);
        return this;
    }

    /** The new manager agrees. */
    public Ambassador agreedAnew() {
        standing().agreementDue(null);
        return this;
    }

    /** Invented for demonstration. */
    public Ambassador forDemonstration() {
        this.demonstration = true;
        return this;
    }

    /** The coordinator lets them in. */
    public Ambassador approve(Instant now) {
        if (state != AmbassadorState.APPLIED) {
            throw new IllegalTransition("ambassador", state, AmbassadorState.APPROVED);
        }
        return become(AmbassadorState.APPROVED, now);
    }

    public Ambassador decline(Instant now) {
        return become(AmbassadorState.DECLINED, now);
    }

    /** They have a break: talks that are booked stand, no new one can be booked. */
    public Ambassador pause(Instant now) {
        return become(AmbassadorState.PAUSED, now);
    }

    /** The same, and they are back by themselves on a day. */
    public Ambassador pauseUntil(LocalDate back, Instant now) {
        pause(now);
        this.pausedUntil = back;
        return this;
    }

    /** Whoever was declined or has left asks again to be let in. */
    public Ambassador applyAgain(Instant now) {
        return become(AmbassadorState.APPLIED, now);
    }

    /** They are back from a break. */
    public Ambassador comeBack(Instant now) {
        if (state != AmbassadorState.PAUSED) {
            throw new IllegalTransition("ambassador", state, AmbassadorState.APPROVED);
        }
        this.pausedUntil = null;
        return become(AmbassadorState.APPROVED, now);
    }

    public Ambassador leave(Instant now) {
        return become(AmbassadorState.LEFT, now);
    }

    private Ambassador become(AmbassadorState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new IllegalTransition("ambassador", state, next);
        }
        state = next;
        stateSince = now;
        return this;
    }

    /** Whether they may book talks and have a public profile. */
    public boolean active() {
        return state == AmbassadorState.APPROVED;
    }

    /** What keeps an approved ambassador from booking on a day; empty if nothing does. */
    public Optional<BookingBar> bar(LocalDate today) {
        return standing().bar(today);
    }

    /** Code of conduct, briefing, manager's agreement. */
    public Standing standing() {
        if (standing == null) {
            standing = new Standing();
        }
        return standing;
    }

    /** Who sees which part of the profile. */
    public Sharing sharing() {
        return sharing;
    }

    /**
     * Minutes to keep free on either side of a talk: none if they speak from where they are.
     *
     * @param held in person or online, never either
     */
    public int travelMinutesFor(TalkFormat held) {
        return held.inPerson() ? travelMinutes : 0;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String slug() {
        return slug;
    }

    public String displayName() {
        return displayName;
    }

    public String jobTitle() {
        return jobTitle;
    }

    /** Code of the role family. */
    public String roleFamily() {
        return roleFamily;
    }

    public Optional<Long> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    /** A contractor, or an employer that is not in the register. */
    public Optional<String> employerName() {
        return Optional.ofNullable(employerName);
    }

    /** The day on which a break is over by itself. */
    public Optional<LocalDate> pausedUntil() {
        return Optional.ofNullable(pausedUntil);
    }

    public String localAreaCode() {
        return localAreaCode;
    }

    public String routeIn() {
        return routeIn;
    }

    public String story() {
        return story;
    }

    public TalkFormat format() {
        return format;
    }

    public AmbassadorState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public String outwardCode() {
        return outwardCode;
    }

    public GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }

    public int radiusMiles() {
        return radiusMiles;
    }

    public int travelMinutes() {
        return travelMinutes;
    }

    public Set<Topic> topics() {
        return new TreeSet<>(topics);
    }

    public Set<KeyStage> keyStages() {
        return new TreeSet<>(keyStages);
    }

    public Set<String> languages() {
        return new TreeSet<>(languages);
    }

    /** Whether they are told by letter of open talks that suit them. */
    public boolean wantsOffers() {
        return wantsOffers;
    }

    public boolean demonstration() {
        return demonstration;
    }

    /** Rises with every change; what an index keeps to tell old from new. */
    public int version() {
        return version;
    }
}
