package uk.nhs.talentforcare.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;

/** An idea for a talk, kept nationally: a school that begins with it may change every word. */
@Entity
@Table(name = "talk_template")
public class TalkTemplate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;
    private String purpose;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private TalkFormat format;

    @Column(name = "year_groups")
    private String yearGroups;

    private String topics = "";

    @Column(name = "role_families")
    private String roleFamilies = "";

    private boolean retired;
    private boolean demonstration;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected TalkTemplate() {}

    /**
     * @param title up to 120 characters, no two alike
     * @param purpose what pupils should take away, up to 2,000 characters
     * @param minutes 15 to 240
     */
    public TalkTemplate(
            String title,
            String purpose,
            int minutes,
            TalkFormat format,
            Collection<YearGroup> yearGroups,
            Instant now) {
        rewrite(title, purpose, minutes, format, yearGroups, now);
    }

    /** Says it anew; the same holds as for a new one. */
    public TalkTemplate rewrite(
            String newTitle,
            String newPurpose,
            int newMinutes,
            TalkFormat newFormat,
            Collection<YearGroup> newYearGroups,
            Instant now) {
        this.title = newTitle;
        this.purpose = newPurpose;
        this.minutes = newMinutes;
        this.format = newFormat;
        this.yearGroups = joined(newYearGroups.stream().map(YearGroup::name).collect(Collectors.toSet()));
        this.changedAt = now;
        return this;
    }

    /** What it is about; both may be empty. @param roleFamilies codes */
    public TalkTemplate about(Collection<Topic> topics, Collection<String> roleFamilies) {
        this.topics = joined(topics.stream().map(Topic::name).collect(Collectors.toSet()));
        this.roleFamilies = joined(roleFamilies);
        return this;
    }

    /** Offers it to schools no longer. */
    public void retire(Instant now) {
        this.retired = true;
        this.changedAt = now;
    }

    /** Offers it to schools again. */
    public void bringBack(Instant now) {
        this.retired = false;
        this.changedAt = now;
    }

    /** Invented for demonstration. */
    public TalkTemplate forDemonstration() {
        this.demonstration = true;
        return this;
    }

    private static String joined(Collection<String> codes) {
        return String.join(",", new TreeSet<>(codes));
    }

    private static <T> Set<T> split(String codes, Function<String, T> reading) {
        return codes.isEmpty()
                ? Set.of()
                : Arrays.stream(codes.split(",")).map(reading).collect(Collectors.toCollection(TreeSet::new));
    }

    public Long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    public int minutes() {
        return minutes;
    }

    public TalkFormat format() {
        return format;
    }

    public Set<YearGroup> yearGroups() {
        return split(yearGroups, YearGroup::valueOf);
    }

    public Set<Topic> topics() {
        return split(topics, Topic::valueOf);
    }

    public Set<String> roleFamilies() {
        return split(roleFamilies, Function.identity());
    }

    public boolean retired() {
        return retired;
    }

    /** Rises with each change: whoever changes what they have seen says which they saw. */
    public int version() {
        return version;
    }
}
