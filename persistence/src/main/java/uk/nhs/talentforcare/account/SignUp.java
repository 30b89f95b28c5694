package uk.nhs.talentforcare.account;

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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * What somebody has answered so far who signs up. There is no account until the address is confirmed, so nobody can take
 * an address that is not theirs, and answers of those who never come back are gone after three days.
 */
@Entity
@Table(name = "sign_up")
public class SignUp {

    /** How long answers wait for the rest, and again for the address to be confirmed. */
    public static final Duration LASTS = Duration.ofDays(3);

    private enum State {
        INCOMPLETE,
        SENT
    }

    private static final Set<Role> OFFERED =
            EnumSet.of(Role.SCHOOL_CONTACT, Role.AMBASSADOR, Role.LOCAL_LEAD, Role.APPLICANT);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "key_hash")
    private String keyHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "organisation_name")
    private String organisationName;

    @Enumerated(EnumType.STRING)
    @Column(name = "organisation_kind")
    private OrganisationKind organisationKind;

    @Column(name = "local_area_code")
    private String localAreaCode;

    private String email;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String telephone;
    private boolean adult;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Version
    private int version;

    protected SignUp() {}

    /**
     * @param keyHash hash of the key that the browser holds
     * @throws IllegalArgumentException if the role is none that people can ask for themselves
     */
    public SignUp(String keyHash, Role role, Instant now) {
        this.keyHash = keyHash;
        this.role = offered(role);
        this.createdAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    /** The roles that people can ask for themselves; every other is given. */
    public static Set<Role> offered() {
        return EnumSet.copyOf(OFFERED);
    }

    /** Is about an account that there is: who the person is need not be asked, and is never taken from here. */
    public SignUp of(Account account) {
        this.accountId = account.id();
        this.firstName = account.firstName();
        this.lastName = account.lastName();
        this.email = account.email();
        this.telephone = account.telephone().orElse(null);
        return this;
    }

    /** Another wish; the organisation is asked for again, because other kinds suit it. */
    public void wish(Role other) {
        requireOpen();
        if (role != offered(other)) {
            role = other;
            organisationId = null;
            organisationName = null;
            organisationKind = null;
            localAreaCode = null;
        }
    }

    /** Belongs to an organisation that is listed. */
    public void belongTo(long organisation) {
        requireOpen();
        organisationId = organisation;
        organisationName = null;
        organisationKind = null;
        localAreaCode = null;
    }

    /** Belongs to an organisation that is not listed. Every school is, so a school's contact never comes here. */
    public void belongTo(String name, OrganisationKind kind, String areaCode) {
        requireOpen();
        organisationId = null;
        organisationName = name;
        organisationKind = kind;
        localAreaCode = areaCode;
    }

    /**
     * Who it is.
     *
     * @param last {@code null} for applicants, who are not asked
     * @param phone {@code null} if not given
     * @param isAdult whether the person said that they are 18 or over
     */
    public void introduce(String first, String last, EmailAddress address, String phone, boolean isAdult) {
        requireOpen();
        firstName = first;
        lastName = last;
        email = address.value();
        telephone = phone;
        adult = isAdult;
    }

    /** The password that the account will have, as its hash. */
    public void protect(String hash) {
        requireOpen();
        passwordHash = hash;
    }

    /** The mail is on its way; from now on nothing changes, and there is time to open it. */
    public void send(Instant now) {
        requireOpen();
        if (missing().isPresent()) {
            throw new IllegalTransition("sign-up", State.INCOMPLETE, State.SENT);
        }
        sentAt = now;
        expiresAt = now.plus(LASTS);
    }

    /**
     * The first thing that has still to be asked; empty once all is there. Where ambassadors work is asked with their
     * application, once they have an account.
     */
    public Optional<SignUpPart> missing() {
        boolean belongs = role == Role.SCHOOL_CONTACT || role == Role.LOCAL_LEAD;
        if (belongs && organisationId == null && organisationName == null) {
            return Optional.of(SignUpPart.ORGANISATION);
        }
        if (email == null) {
            return Optional.of(SignUpPart.PERSON);
        }
        if (role == Role.LOCAL_LEAD && telephone == null || role == Role.AMBASSADOR && !adult) {
            return Optional.of(SignUpPart.PERSON);
        }
        if (role != Role.APPLICANT && lastName == null) {
            return Optional.of(SignUpPart.PERSON);
        }
        boolean protects = role == Role.APPLICANT || accountId != null || passwordHash != null;
        return protects ? Optional.empty() : Optional.of(SignUpPart.PASSWORD);
    }

    /** Whether answers may still be given and the mail asked for. */
    public boolean open(Instant now) {
        return sentAt == null && now.isBefore(expiresAt);
    }

    private void requireOpen() {
        if (sentAt != null) {
            throw new IllegalTransition("sign-up", State.SENT, State.INCOMPLETE);
        }
    }

    private static Role offered(Role role) {
        if (!OFFERED.contains(role)) {
            throw new IllegalArgumentException(role + " is given, not asked for");
        }
        return role;
    }

    public Long id() {
        return id;
    }

    /** When it is forgotten unless the address is confirmed. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** The account of somebody who has one already. */
    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Role role() {
        return role;
    }

    public Optional<Long> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    /** The name of an organisation that is not listed. */
    public Optional<String> organisationName() {
        return Optional.ofNullable(organisationName);
    }

    /** What an organisation is that is not listed. */
    public Optional<OrganisationKind> organisationKind() {
        return Optional.ofNullable(organisationKind);
    }

    /** The area of an organisation that is not listed. */
    public Optional<String> localAreaCode() {
        return Optional.ofNullable(localAreaCode);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> firstName() {
        return Optional.ofNullable(firstName);
    }

    public Optional<String> lastName() {
        return Optional.ofNullable(lastName);
    }

    public Optional<String> telephone() {
        return Optional.ofNullable(telephone);
    }

    public boolean adult() {
        return adult;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }
}
