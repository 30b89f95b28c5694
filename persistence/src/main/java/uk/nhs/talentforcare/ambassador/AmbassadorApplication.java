package uk.nhs.talentforcare.ambassador;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody who would like to be an ambassador has answered so far. It is kept with the account, so that they go on
 * where they stopped, on any device; the profile is made from it when it is sent.
 */
@Entity
@Table(name = "ambassador_application")
public class AmbassadorApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private boolean adult;

    @Column(name = "job_title")
    private String jobTitle;

    @Column(name = "role_family")
    private String roleFamily;

    @Enumerated(EnumType.STRING)
    private EmploymentBasis basis;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "employer_name")
    private String employerName;

    @Column(name = "local_area_code")
    private String localAreaCode;

    @Column(name = "employment_way")
    @Enumerated(EnumType.STRING)
    private EmploymentWay employmentWay;

    @Column(name = "work_email")
    private String workEmail;

    @Column(name = "manager_name")
    private String managerName;

    @Column(name = "manager_email")
    private String managerEmail;

    @Enumerated(EnumType.STRING)
    private TalkFormat format;

    private String topics = "";

    @Column(name = "key_stages")
    private String keyStages = "";

    private String languages = "";

    @Column(name = "route_in")
    private String routeIn = "";

    private String story = "";

    @Column(name = "outward_code")
    private String outwardCode;

    @Column(name = "radius_miles")
    private Integer radiusMiles;

    @Column(name = "travel_minutes")
    private Integer travelMinutes;

    @Column(name = "conduct_edition")
    private String conductEdition;

    @Column(name = "conduct_agreed_on")
    private LocalDate conductAgreedOn;

    @Column(name = "briefed_on")
    private LocalDate briefedOn;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String question;

    @Column(name = "question_at")
    private Instant questionAt;

    private String reply;

    @Column(name = "decline_reason")
    private String declineReason;

    @Column(name = "decline_text")
    private String declineText;

    @Version
    private int version;

    protected AmbassadorApplication() {}

    public AmbassadorApplication(long accountId, Instant now) {
        this.accountId = accountId;
        this.startedAt = now;
        this.changedAt = now;
    }

    /** They have said that they are 18 or over; only that is kept, never a date of birth. */
    public AmbassadorApplication adult() {
        this.adult = true;
        return this;
    }

    /** @param roleFamilyCode code of the role family */
    public void works(String title, String roleFamilyCode, EmploymentBasis how, Instant now) {
        this.jobTitle = title;
        this.roleFamily = roleFamilyCode;
        this.basis = how;
        this.changedAt = now;
    }

    /**
     * Where they work.
     *
     * @param organisation one of the register, or {@code null}
     * @param employer a contractor, or what is not in the register; {@code null} if the register tells it
     */
    public void worksAt(Long organisation, String employer, String areaCode, Instant now) {
        this.organisationId = organisation;
        this.employerName = employer;
        this.localAreaCode = areaCode;
        this.changedAt = now;
    }

    /**
     * Who can be asked.
     *
     * @param email the work address, for {@link EmploymentWay#WORK_EMAIL} alone
     */
    public void canBeConfirmed(EmploymentWay way, String email, String manager, String managersEmail, Instant now) {
        this.employmentWay = way;
        this.workEmail = email;
        this.managerName = manager;
        this.managerEmail = managersEmail;
        this.changedAt = now;
    }

    public void speaks(TalkFormat how, Set<Topic> about, Set<KeyStage> to, Collection<String> spoken, Instant now) {
        this.format = how;
        this.topics = names(about);
        this.keyStages = names(to);
        this.languages = String.join(",", spoken);
        this.changedAt = now;
    }

    public void tells(String way, String words) {
        this.routeIn = way;
        this.story = words;
    }

    /** @param outward a postcode district, never more of the postcode */
    public void travels(String outward, int miles, int minutes, Instant now) {
        this.outwardCode = outward;
        this.radiusMiles = miles;
        this.travelMinutes = minutes;
        this.changedAt = now;
    }

    public void agrees(String edition, LocalDate day) {
        this.conductEdition = edition;
        this.conductAgreedOn = day;
    }

    public void briefed(LocalDate day, Instant now) {
        this.briefedOn = day;
        this.changedAt = now;
    }

    /**
     * It is on its way. Whom to ask at the employer is kept with the questions to them from now on, and not here.
     *
     * @throws IllegalStateException if an answer is missing
     */
    public void send(Instant now) {
        if (missing().isPresent()) {
            throw new IllegalStateException(
                    "An application without " + missing().get() + " cannot be sent");
        }
        this.sentAt = now;
        this.changedAt = now;
        this.declineReason = null;
        this.declineText = null;
    }

    /** The coordinator needs something; the applicant has it until they reply. */
    public void ask(String words, Instant now) {
        this.question = words;
        this.questionAt = now;
        this.reply = null;
    }

    public void reply(String words, Instant now) {
        this.reply = words;
        this.changedAt = now;
    }

    /** @param text what the person read besides, or {@code null} */
    public void declined(String reason, String text, Instant now) {
        this.declineReason = reason;
        this.declineText = text;
        this.question = null;
        this.reply = null;
        this.changedAt = now;
    }

    /** The first thing that has still to be asked; empty once all is there. */
    public Optional<JoinPart> missing() {
        if (jobTitle == null || roleFamily == null || basis == null || !adult) {
            return Optional.of(JoinPart.JOB);
        }
        if (localAreaCode == null || organisationId == null && employerName == null) {
            return Optional.of(JoinPart.EMPLOYER);
        }
        if (employmentWay == null || managerEmail == null) {
            return Optional.of(JoinPart.MANAGER);
        }
        if (format == null || topics.isEmpty() || keyStages.isEmpty()) {
            return Optional.of(JoinPart.TALKS);
        }
        if (outwardCode == null) {
            return Optional.of(JoinPart.TRAVEL);
        }
        return briefedOn == null || conductEdition == null ? Optional.of(JoinPart.SAFETY) : Optional.empty();
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public boolean isAdult() {
        return adult;
    }

    public Optional<String> jobTitle() {
        return Optional.ofNullable(jobTitle);
    }

    /** Code of the role family. */
    public Optional<String> roleFamily() {
        return Optional.ofNullable(roleFamily);
    }

    public Optional<EmploymentBasis> basis() {
        return Optional.ofNullable(basis);
    }

    public Optional<Long> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    /** A contractor, or an employer that is not in the register. */
    public Optional<String> employerName() {
        return Optional.ofNullable(employerName);
    }

    public Optional<String> localAreaCode() {
        return Optional.ofNullable(localAreaCode);
    }

    public Optional<EmploymentWay> employmentWay() {
        return Optional.ofNullable(employmentWay);
    }

    public Optional<String> workEmail() {
        return Optional.ofNullable(workEmail);
    }

    public Optional<String> managerName() {
        return Optional.ofNullable(managerName);
    }

    public Optional<String> managerEmail() {
        return Optional.ofNullable(managerEmail);
    }

    public Optional<TalkFormat> format() {
        return Optional.ofNullable(format);
    }

    public Set<Topic> topics() {
        return split(topics).stream()
                .map(Topic::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    public Set<KeyStage> keyStages() {
        return split(keyStages).stream()
                .map(KeyStage::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyStage.class)));
    }

    public List<String> languages() {
        return split(languages);
    }

    public String routeIn() {
        return routeIn;
    }

    public String story() {
        return story;
    }

    public Optional<String> outwardCode() {
        return Optional.ofNullable(outwardCode);
    }

    public Optional<Integer> radiusMiles() {
        return Optional.ofNullable(radiusMiles);
    }

    public Optional<Integer> travelMinutes() {
        return Optional.ofNullable(travelMinutes);
    }

    public Optional<String> conductEdition() {
        return Optional.ofNullable(conductEdition);
    }

    public Optional<LocalDate> conductAgreedOn() {
        return Optional.ofNullable(conductAgreedOn);
    }

    public Optional<LocalDate> briefedOn() {
        return Optional.ofNullable(briefedOn);
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** What the coordinator needs to know or to see put right. */
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    public Optional<Instant> questionAt() {
        return Optional.ofNullable(questionAt);
    }

    public Optional<String> reply() {
        return Optional.ofNullable(reply);
    }

    /** Whether the applicant has it: something was asked and they have not replied. */
    public boolean waitsForApplicant() {
        return question != null && reply == null;
    }

    /** Name of the reason for which it was declined. */
    public Optional<String> declineReason() {
        return Optional.ofNullable(declineReason);
    }

    public Optional<String> declineText() {
        return Optional.ofNullable(declineText);
    }
}
