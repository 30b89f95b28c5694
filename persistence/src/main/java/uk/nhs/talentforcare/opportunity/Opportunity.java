package uk.nhs.talentforcare.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.Slug;

/**
 * A way in that an organisation offers. {@link OpportunityState} pictures its life; every verb is one arrow of that
 * picture and refuses, with {@link IllegalTransition}, to be used from anywhere else.
 */
@Entity
@Table(name = "opportunity")
public class Opportunity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String slug;
    private String title;
    private String summary;

    @Enumerated(EnumType.STRING)
    private OpportunityType type;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "local_area_code")
    private String localAreaCode;

    @Column(name = "role_family_code")
    private String roleFamilyCode;

    @Enumerated(EnumType.STRING)
    private OpportunityFormat format;

    private String place;
    private String town;

    @Column(name = "outward_code")
    private String outwardCode;

    private Double latitude;
    private Double longitude;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String pattern;
    private Integer hours;
    private int places;

    @Column(name = "youngest_age")
    private int youngestAge;

    @Lob
    @Column(name = "who_for")
    private String whoFor;

    @Lob
    @Column(name = "what_you_will_do")
    private String whatYouWillDo;

    @Lob
    private String requirements;

    @Lob
    private String support;

    @Lob
    private String checks;

    @Column(name = "risk_assessment_confirmed")
    private boolean riskAssessmentConfirmed;

    @Column(name = "insurance_confirmed")
    private boolean insuranceConfirmed;

    @Column(name = "closing_on")
    private LocalDate closingOn;

    @Column(name = "hear_by")
    private LocalDate hearBy;

    @Lob
    @Column(name = "how_to_apply")
    private String howToApply;

    @Column(name = "apply_url")
    private String applyUrl;

    @Enumerated(EnumType.STRING)
    private OpportunityState state = OpportunityState.DRAFT;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "live_at")
    private Instant liveAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private boolean demonstration;

    protected Opportunity() {}

    /**
     * Begins a listing.
     *
     * @param slug its place in the address, unique among opportunities
     * @param demonstration whether it is made up, to show the platform at work
     */
    public static Opportunity draft(Slug slug, OpportunityContent content, boolean demonstration) {
        Opportunity opportunity = new Opportunity();
        opportunity.slug = slug.toString();
        opportunity.demonstration = demonstration;
        opportunity.write(content);
        return opportunity;
    }

    /** Says it anew, before anybody has seen it. */
    public void rewrite(OpportunityContent content) {
        if (state != OpportunityState.DRAFT) {
            throw new IllegalStateException("An opportunity that is " + state + " cannot be rewritten");
        }
        write(content);
    }

    /**
     * Hands it to the coordinator.
     *
     * @throws IllegalStateException while risk assessment or insurance is not confirmed
     */
    public void submit(Instant now) {
        if (!riskAssessmentConfirmed || !insuranceConfirmed) {
            throw new IllegalStateException("Confirm the risk assessment and the insurance first");
        }
        move(OpportunityState.SUBMITTED, OpportunityState.DRAFT);
        submittedAt = now;
    }

    /**
     * Puts it on the site.
     *
     * @param today the date in London at {@code now}
     * @throws IllegalStateException after its closing date
     */
    public void release(Instant now, LocalDate today) {
        if (today.isAfter(closingOn)) {
            throw new IllegalStateException("Its closing date, " + closingOn + ", has passed");
        }
        move(OpportunityState.LIVE, OpportunityState.SUBMITTED);
        liveAt = now;
    }

    /** Every place is taken. */
    public void fill(Instant now) {
        end(OpportunityState.FILLED, now);
    }

    /** Its provider closes it early. */
    public void close(Instant now) {
        end(OpportunityState.CLOSED, now);
    }

    /**
     * Its closing date has passed.
     *
     * @throws IllegalStateException up to and on its closing date
     */
    public void expire(Instant now, LocalDate today) {
        if (!today.isAfter(closingOn)) {
            throw new IllegalStateException("It is open until the end of " + closingOn);
        }
        end(OpportunityState.EXPIRED, now);
    }

    /** Its provider takes it back. */
    public void withdraw(Instant now) {
        move(OpportunityState.WITHDRAWN, OpportunityState.DRAFT, OpportunityState.SUBMITTED, OpportunityState.LIVE);
        endedAt = now;
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

    public OpportunityState state() {
        return state;
    }

    /** The last day to apply. */
    public LocalDate closingOn() {
        return closingOn;
    }

    /** When it went on the site, or null. */
    public Instant liveAt() {
        return liveAt;
    }

    /** When it was filled, closed, withdrawn or found expired, or null. */
    public Instant endedAt() {
        return endedAt;
    }

    private void write(OpportunityContent content) {
        title = content.title();
        summary = content.summary();
        type = content.type();
        organisationId = content.organisationId();
        localAreaCode = content.localAreaCode();
        roleFamilyCode = content.roleFamilyCode();
        format = content.format();
        write(content.where());
        startsOn = content.when().startsOn();
        endsOn = content.when().endsOn();
        pattern = content.when().pattern();
        hours = content.when().hours();
        places = content.places();
        youngestAge = content.youngestAge();
        whoFor = content.whoFor();
        whatYouWillDo = content.whatYouWillDo();
        requirements = content.requirements();
        support = content.support();
        checks = content.checks();
        riskAssessmentConfirmed = content.promise().riskAssessed();
        insuranceConfirmed = content.promise().insured();
        closingOn = content.closingOn();
        hearBy = content.hearBy();
        howToApply = content.howToApply();
        applyUrl = content.applyUrl();
    }

    private void write(OpportunityContent.Where where) {
        place = where == null ? null : where.place();
        town = where == null ? null : where.town();
        outwardCode = where == null ? null : where.outwardCode();
        latitude = where == null || where.point() == null ? null : where.point().latitude();
        longitude =
                where == null || where.point() == null ? null : where.point().longitude();
    }

    private void end(OpportunityState to, Instant now) {
        move(to, OpportunityState.LIVE);
        endedAt = now;
    }

    private void move(OpportunityState to, OpportunityState... from) {
        if (!Set.of(from).contains(state)) {
            throw new IllegalTransition("opportunity", state, to);
        }
        state = to;
    }
}
