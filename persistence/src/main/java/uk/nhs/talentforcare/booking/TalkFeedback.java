package uk.nhs.talentforcare.booking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a school says of a talk that took place: how many pupils of each year group, what it was worth, thanks. No pupil
 * is named. It is the evidence for Gatsby benchmark 5.
 */
@Entity
@Table(name = "talk_feedback")
public class TalkFeedback {

    @Id
    @Column(name = "talk_id")
    private long talkId;

    @Enumerated(EnumType.STRING)
    private Learned learned;

    @Column(name = "two_way")
    private boolean twoWay;

    private boolean reflection;
    private String words = "";
    private String thanks = "";

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "talk_attendance", joinColumns = @JoinColumn(name = "talk_id"))
    @MapKeyColumn(name = "year_group")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "pupils")
    private Map<YearGroup, Integer> attendance = new HashMap<>();

    protected TalkFeedback() {}

    /** @param attendance pupils of each year group who were there, 0 to 2,000 each */
    public TalkFeedback(long talkId, Map<YearGroup, Integer> attendance, Instant now) {
        this.talkId = talkId;
        this.attendance.putAll(attendance);
        this.recordedAt = now;
    }

    /** Other numbers than were recorded first. @param counted pupils of each year group, 0 to 2,000 each */
    public TalkFeedback attended(Map<YearGroup, Integer> counted) {
        attendance.clear();
        attendance.putAll(counted);
        return this;
    }

    /**
     * The three questions.
     *
     * @param learned whether pupils learned what the school had hoped
     * @param twoWay whether pupils could ask and talk, not only listen
     * @param reflection whether pupils look back on it, in a lesson or a journal
     */
    public TalkFeedback answers(Learned learned, boolean twoWay, boolean reflection) {
        this.learned = learned;
        this.twoWay = twoWay;
        this.reflection = reflection;
        return this;
    }

    /**
     * @param words for the school's own record, up to 2,000 characters
     * @param thanks to the ambassador, who may show them to a manager, up to 500 characters
     */
    public TalkFeedback says(String words, String thanks) {
        this.words = words;
        this.thanks = thanks;
        return this;
    }

    /** How many pupils were there in all. */
    public int pupils() {
        return attendance.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Map<YearGroup, Integer> attendance() {
        return attendance.isEmpty() ? Map.of() : new EnumMap<>(attendance);
    }

    public Learned learned() {
        return learned;
    }

    /** Whether pupils could ask and talk. */
    public boolean twoWay() {
        return twoWay;
    }

    /** Whether pupils look back on it. */
    public boolean reflection() {
        return reflection;
    }

    /** For the school alone. */
    public String words() {
        return words;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String thanks() {
        return thanks;
    }
}
