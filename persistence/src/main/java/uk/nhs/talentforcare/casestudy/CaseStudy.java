package uk.nhs.talentforcare.casestudy;

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
import jakarta.persistence.Lob;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.Slug;

/**
 * A development, described so that others can copy it. {@link CaseStudyState} pictures its life; every verb here is one
 * arrow of that picture and refuses, with {@link IllegalTransition}, to be used from anywhere else.
 */
@Entity
@Table(name = "case_study")
public class CaseStudy {

    /** How long a case study stands before somebody has to say that it is still true, in months. */
    public static final int MONTHS_BETWEEN_REVIEWS = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String slug;
    private String title;
    private String summary;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "local_area_code")
    private String localAreaCode;

    @Enumerated(EnumType.STRING)
    private Pillar pillar;

    @ElementCollection
    @CollectionTable(name = "case_study_intention", joinColumns = @JoinColumn(name = "case_study_id"))
    @Column(name = "intention_number")
    private Set<Integer> intentions = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "case_study_role_family", joinColumns = @JoinColumn(name = "case_study_id"))
    @Column(name = "role_family_code")
    private Set<String> roleFamilies = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private Setting setting;

    @Lob
    private String challenge;

    @Lob
    @Column(name = "what_we_did")
    private String whatWeDid;

    @Lob
    private String results;

    @ElementCollection
    @CollectionTable(name = "case_study_figure", joinColumns = @JoinColumn(name = "case_study_id"))
    @OrderColumn(name = "position")
    private List<ResultFigure> figures = new ArrayList<>();

    @Lob
    private String learned;

    @Lob
    @Column(name = "cost_and_time")
    private String costAndTime;

    private String partners;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Enumerated(EnumType.STRING)
    private Maturity maturity;

    @Enumerated(EnumType.STRING)
    private EvidenceStrength evidence;

    @Enumerated(EnumType.STRING)
    private CaseStudyState state = CaseStudyState.DRAFT;

    @Column(name = "source_title")
    private String sourceTitle;

    @Column(name = "source_url")
    private String sourceUrl;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "review_due_on")
    private LocalDate reviewDueOn;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Column(name = "archived_because")
    private String archivedBecause;

    private boolean demonstration;

    protected CaseStudy() {}

    /**
     * Begins a case study.
     *
     * @param slug its place in the address, unique among case studies
     * @param demonstration whether it is made up, to show the platform at work
     */
    public static CaseStudy draft(Slug slug, CaseStudyContent content, boolean demonstration) {
        CaseStudy study = new CaseStudy();
        study.slug = slug.toString();
        study.demonstration = demonstration;
        study.write(content);
        return study;
    }

    /** Says it anew, while it is its author's to change. */
    public void rewrite(CaseStudyContent content) {
        require("be rewritten", CaseStudyState.DRAFT, CaseStudyState.CHANGES_REQUESTED);
        write(content);
    }

    /** Hands it to the editors. */
    public void submit(Instant now) {
        move(CaseStudyState.SUBMITTED, CaseStudyState.DRAFT, CaseStudyState.CHANGES_REQUESTED);
        submittedAt = now;
    }

    /** An editor takes it to read. */
    public void startReview() {
        move(CaseStudyState.IN_REVIEW, CaseStudyState.SUBMITTED);
    }

    /** An editor gives it back. */
    public void requestChanges() {
        move(CaseStudyState.CHANGES_REQUESTED, CaseStudyState.IN_REVIEW);
    }

    /**
     * Puts it on the site, reviewed today.
     *
     * @param today the date in London at {@code now}
     */
    public void publish(Instant now, LocalDate today) {
        move(CaseStudyState.PUBLISHED, CaseStudyState.IN_REVIEW);
        publishedAt = now;
        reviewed(now, today);
    }

    /**
     * Asks whether it is still true. It stays on the site meanwhile.
     *
     * @throws IllegalStateException before its review date
     */
    public void askForReview(LocalDate today) {
        if (reviewDueOn != null && today.isBefore(reviewDueOn)) {
            throw new IllegalStateException("This case study is not due for review before " + reviewDueOn);
        }
        move(CaseStudyState.REVIEW_DUE, CaseStudyState.PUBLISHED);
    }

    /** Somebody has checked that it is still true: good for another year. */
    public void confirmStillTrue(Instant now, LocalDate today) {
        move(CaseStudyState.PUBLISHED, CaseStudyState.REVIEW_DUE, CaseStudyState.PUBLISHED);
        reviewed(now, today);
    }

    /** Takes it off the site and keeps it. */
    public void archive() {
        move(CaseStudyState.ARCHIVED, CaseStudyState.PUBLISHED, CaseStudyState.REVIEW_DUE);
    }

    /** The same, saying why at its address. */
    public void archive(String because, Instant now) {
        archive();
        archivedBecause = because;
        archivedAt = now;
    }

    /** Says it anew where it stands on the site, or has stood, and is reviewed by it. */
    public void republish(CaseStudyContent content, Instant now, LocalDate today) {
        move(CaseStudyState.PUBLISHED, CaseStudyState.PUBLISHED, CaseStudyState.REVIEW_DUE, CaseStudyState.ARCHIVED);
        write(content);
        archivedBecause = null;
        archivedAt = null;
        reviewed(now, today);
    }

    /** Says it otherwise without being reviewed by it: somebody is no longer named. */
    public void correct(CaseStudyContent content) {
        write(content);
    }

    public Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** The organisation that did it. */
    public long organisationId() {
        return organisationId;
    }

    public CaseStudyState state() {
        return state;
    }

    public Pillar pillar() {
        return pillar;
    }

    /** When it first went on the site, or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** When somebody last said that it is true, or null. */
    public Instant reviewedAt() {
        return reviewedAt;
    }

    /** The day from which it needs a new look, or null before publication. */
    public LocalDate reviewDueOn() {
        return reviewDueOn;
    }

    /** The figures of its result, in its author's order. */
    public List<ResultFigure> figures() {
        return List.copyOf(figures);
    }

    private void write(CaseStudyContent content) {
        title = content.title();
        summary = content.summary();
        organisationId = content.organisationId();
        localAreaCode = content.localAreaCode();
        pillar = content.pillar();
        intentions = new HashSet<>(content.intentions());
        roleFamilies = new HashSet<>(content.roleFamilies());
        setting = content.setting();
        challenge = content.challenge();
        whatWeDid = content.whatWeDid();
        results = content.results();
        figures = new ArrayList<>(content.figures());
        learned = content.learned();
        costAndTime = content.costAndTime();
        partners = content.partners();
        startDate = content.startDate();
        maturity = content.maturity();
        evidence = content.evidence();
        sourceTitle = content.source() == null ? null : content.source().title();
        sourceUrl = content.source() == null ? null : content.source().url();
    }

    private void reviewed(Instant now, LocalDate today) {
        reviewedAt = now;
        reviewDueOn = today.plusMonths(MONTHS_BETWEEN_REVIEWS);
    }

    private void move(CaseStudyState to, CaseStudyState... from) {
        if (!Set.of(from).contains(state)) {
            throw new IllegalTransition("case study", state, to);
        }
        state = to;
    }

    private void require(String what, CaseStudyState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new IllegalStateException("A case study that is " + state + " cannot " + what);
        }
    }
}
