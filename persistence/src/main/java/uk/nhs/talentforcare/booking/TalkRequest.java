package uk.nhs.talentforcare.booking;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;

/**
 * What a school asks for: the same words for one talk or for several on different dates. Each {@link Talk} has its own
 * life; the request has none. It belongs to the school, so every confirmed contact of the school sees it and acts on it.
 */
@Entity
@Table(name = "talk_request")
public class TalkRequest {

    /** The most times a school may propose for one talk. */
    public static final int MOST_TIMES = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "requested_by")
    private long requestedBy;

    @Column(name = "submission_key")
    private String submissionKey;

    private String title;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private TalkFormat format;

    private int pupils;

    @Column(name = "staff_stays")
    private boolean staffStays;

    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "talk_request_year_group", joinColumns = @JoinColumn(name = "talk_request_id"))
    @Column(name = "year_group")
    @Enumerated(EnumType.STRING)
    private Set<YearGroup> yearGroups = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "talk_request_topic", joinColumns = @JoinColumn(name = "talk_request_id"))
    @Column(name = "topic")
    @Enumerated(EnumType.STRING)
    private Set<Topic> topics = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "talk_request_role_family", joinColumns = @JoinColumn(name = "talk_request_id"))
    @Column(name = "role_family")
    private Set<String> roleFamilies = new TreeSet<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Talk> talks = new ArrayList<>();

    @Version
    private int version;

    protected TalkRequest() {}

    /**
     * @param organisationId the school or college that asks
     * @param requestedBy account of the contact who asks for it
     * @param submissionKey one-time key of the form: a second request with the same key is the same request
     */
    public TalkRequest(long organisationId, long requestedBy, String submissionKey, Instant now) {
        this.organisationId = organisationId;
        this.requestedBy = requestedBy;
        this.submissionKey = submissionKey;
        this.createdAt = now;
    }

    /**
     * @param title up to 120 characters
     * @param purpose what pupils should take away, up to 2,000 characters
     * @param pupils how many are expected, 1 to 2,000
     */
    public TalkRequest asksFor(
            String title, String purpose, TalkFormat format, Collection<YearGroup> yearGroups, int pupils) {
        this.title = title;
        this.purpose = purpose;
        this.format = format;
        this.yearGroups.clear();
        this.yearGroups.addAll(yearGroups);
        this.pupils = pupils;
        return this;
    }

    /** What they would most like to hear about; both may be empty. */
    public TalkRequest about(Collection<Topic> topics, Collection<String> roleFamilies) {
        this.topics.clear();
        this.topics.addAll(topics);
        this.roleFamilies.clear();
        this.roleFamilies.addAll(roleFamilies);
        return this;
    }

    /** The school promises that a member of its staff stays in the room throughout: without that, no talk is offered. */
    public TalkRequest staffStays() {
        this.staffStays = true;
        return this;
    }

    /** Invented for demonstration. */
    public TalkRequest forDemonstration() {
        this.demonstration = true;
        return this;
    }

    /**
     * Adds a talk, as a draft.
     *
     * @param times when the school can have it, one to five, no two the same
     * @param closesAt when the offer ends, before the first of the times
     */
    public Talk talk(Collection<TalkTime> times, Instant closesAt, Instant now) {
        Talk talk = new Talk(this, talks.size() + 1, times, closesAt, now);
        talks.add(talk);
        return talk;
    }

    /** Offers every draft talk of this request to the ambassadors in reach. */
    public TalkRequest open(Instant now) {
        talks.stream().filter(talk -> talk.state() == TalkState.DRAFT).forEach(talk -> talk.open(now));
        return this;
    }

    public Long id() {
        return id;
    }

    public long organisationId() {
        return organisationId;
    }

    /** Account of the contact who asked. */
    public long requestedBy() {
        return requestedBy;
    }

    public String submissionKey() {
        return submissionKey;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    public TalkFormat format() {
        return format;
    }

    public int pupils() {
        return pupils;
    }

    public boolean promisesThatStaffStay() {
        return staffStays;
    }

    public Set<YearGroup> yearGroups() {
        return new TreeSet<>(yearGroups);
    }

    public Set<Topic> topics() {
        return new TreeSet<>(topics);
    }

    public Set<String> roleFamilies() {
        return new TreeSet<>(roleFamilies);
    }

    public List<Talk> talks() {
        return List.copyOf(talks);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
