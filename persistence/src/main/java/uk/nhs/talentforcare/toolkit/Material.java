package uk.nhs.talentforcare.toolkit;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Something that communications and workforce leads take and use: a poster, a press release, a picture.
 *
 * <pre>
 *   DRAFT ──publish──▶ PUBLISHED ──withdraw──▶ WITHDRAWN
 *                          ▲                      │
 *                          └───────publish────────┘
 * </pre>
 *
 * Visitors see a published material from its embargo until the end of its last day (Europe/London).
 */
@Entity
@Table(name = "material")
public class Material {

    /** The name in the address of every material's thumbnail; no file may take it. */
    public static final String THUMBNAIL_NAME = "thumbnail.png";

    /** What stands in the address of the thumbnail's smaller form, for lists. */
    public static final String SMALL_PICTURE_NAME = "thumbnail-small.jpg";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "slug")
    private String slug;

    @Column(name = "title")
    private String title;

    @Column(name = "purpose")
    private String purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private MaterialType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "pillar")
    private Pillar pillar;

    @Enumerated(EnumType.STRING)
    @Column(name = "licence")
    private Licence licence;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MaterialState state = MaterialState.DRAFT;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "listed")
    private boolean listed;

    @Column(name = "demonstration")
    private boolean demonstration;

    @Embedded
    private Thumbnail thumbnail;

    @BatchFetch(BatchFetchType.IN)
    @ElementCollection
    @CollectionTable(name = "material_audience", joinColumns = @JoinColumn(name = "material_id"))
    @Column(name = "audience_code")
    private Set<String> audiences = new HashSet<>();

    @BatchFetch(BatchFetchType.IN)
    @ElementCollection
    @CollectionTable(name = "material_intention", joinColumns = @JoinColumn(name = "material_id"))
    @Column(name = "intention_number")
    private Set<Integer> intentions = new HashSet<>();

    @BatchFetch(BatchFetchType.IN)
    @OneToMany(mappedBy = "material", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<MaterialFile> files = new ArrayList<>();

    protected Material() {}

    /** A draft without files. */
    public Material(String slug, String title, String purpose, MaterialType type, Pillar pillar, Licence licence) {
        this.slug = requireText(slug, "slug");
        this.title = requireText(title, "title");
        this.purpose = requireText(purpose, "purpose");
        this.type = Objects.requireNonNull(type, "type");
        this.pillar = Objects.requireNonNull(pillar, "pillar");
        this.licence = Objects.requireNonNull(licence, "licence");
    }

    private static String requireText(String text, String name) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    /** Says for which audiences (their codes) it was made. */
    public void addressTo(Collection<String> audienceCodes) {
        audiences.clear();
        audiences.addAll(audienceCodes);
    }

    /** Says which strategic intentions (1 to 10) it serves. */
    public void serve(Collection<Integer> intentionNumbers) {
        intentions.clear();
        intentions.addAll(intentionNumbers);
    }

    /**
     * Adds a file at the end.
     *
     * @param filename safe in addresses, see {@link MaterialFile#isSafeName}
     * @param language a BCP 47 tag
     * @throws IllegalArgumentException when the name is unsafe or taken, or the language is none
     */
    public MaterialFile attach(String filename, FileFormat format, String language, FileFacts facts) {
        if (files.stream().anyMatch(file -> file.filename().equals(filename))) {
            throw new IllegalArgumentException("The material has a file of this name already: " + filename);
        }
        MaterialFile file = new MaterialFile(this, files.size(), filename, format, language, facts);
        files.add(file);
        return file;
    }

    /** Shows this small picture of it. */
    public void picture(Thumbnail picture) {
        this.thumbnail = Objects.requireNonNull(picture, "picture");
    }

    /** Keeps it from visitors until this instant; {@code null} lifts the embargo. */
    public void embargo(Instant until) {
        this.embargoUntil = until;
    }

    /** Hides it from visitors after this day (Europe/London); {@code null} for no end. */
    public void expire(LocalDate lastDay) {
        this.expiresOn = lastDay;
    }

    /** Marks it as made up for demonstration. */
    public void markDemonstration() {
        this.demonstration = true;
    }

    /**
     * Puts it before visitors, from the embargo on.
     *
     * @throws IllegalTransition when it is published already
     * @throws IllegalStateException when it has no file
     */
    public void publish(Instant now) {
        if (state == MaterialState.PUBLISHED) {
            throw new IllegalTransition("material", state, MaterialState.PUBLISHED);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("A material without a file cannot be published");
        }
        state = MaterialState.PUBLISHED;
        publishedAt = now;
    }

    /**
     * Takes it away from visitors.
     *
     * @throws IllegalTransition when it is not published
     */
    public void withdraw() {
        if (state != MaterialState.PUBLISHED) {
            throw new IllegalTransition("material", state, MaterialState.WITHDRAWN);
        }
        state = MaterialState.WITHDRAWN;
    }

    /** Whether visitors may see it at this instant. */
    public boolean visibleAt(Instant now) {
        return state == MaterialState.PUBLISHED
                && (embargoUntil == null || !now.isBefore(embargoUntil))
                && (expiresOn == null
                        || !now.atZone(LondonTime.ZONE).toLocalDate().isAfter(expiresOn));
    }

    /**
     * Notes whether the directory lists it, which follows {@link #visibleAt} as time passes.
     *
     * @return whether that is a change, so that the search index has to hear of it
     */
    public boolean noteListing(Instant now) {
        boolean before = listed;
        listed = visibleAt(now);
        return before != listed;
    }

    /** The file of this name, if its digest starts so. */
    public Optional<MaterialFile> file(String sha256Prefix, String filename) {
        return files.stream()
                .filter(file -> file.filename().equals(filename))
                .filter(file -> file.sha256().prefix().equals(sha256Prefix))
                .findFirst();
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** What it is for, in a sentence or two. */
    public String purpose() {
        return purpose;
    }

    public MaterialType type() {
        return type;
    }

    public Pillar pillar() {
        return pillar;
    }

    public Licence licence() {
        return licence;
    }

    public MaterialState state() {
        return state;
    }

    public Optional<Instant> embargoUntil() {
        return Optional.ofNullable(embargoUntil);
    }

    /** The last day on which visitors see it. */
    public Optional<LocalDate> expiresOn() {
        return Optional.ofNullable(expiresOn);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public boolean demonstration() {
        return demonstration;
    }

    public Optional<Thumbnail> thumbnail() {
        return Optional.ofNullable(thumbnail);
    }

    public Set<String> audiences() {
        return Collections.unmodifiableSet(audiences);
    }

    public Set<Integer> intentions() {
        return Collections.unmodifiableSet(intentions);
    }

    public List<MaterialFile> files() {
        return Collections.unmodifiableList(files);
    }
}
