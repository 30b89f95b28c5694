package uk.nhs.talentforcare.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.shared.EmailAddress;

/** A person who can sign in. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String telephone;
    private boolean suspended;
    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "erased_at", insertable = false, updatable = false)
    private Instant erasedAt;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<AccountRole> roles = new ArrayList<>();

    @Version
    private int version;

    protected Account() {}

    public Account(EmailAddress email, String firstName, String lastName, Instant now) {
        this.email = email.value();
        this.firstName = firstName;
        this.lastName = lastName;
        this.createdAt = now;
    }

    /** Lets the person sign in with the password of this hash (never the password itself). */
    public Account protectedBy(String passwordHash) {
        this.passwordHash = passwordHash;
        return this;
    }

    /** What the person is called; applicants give no last name, so theirs is empty. */
    public void rename(String first, String last) {
        this.firstName = first;
        this.lastName = last;
    }

    /** The person reads their mail elsewhere now, and signs in with that address. */
    public void moveTo(EmailAddress other) {
        this.email = other.value();
    }

    /**
     * Whether the person signs in by a link from their e-mail: an applicant without a password. Whoever holds any other
     * role never does, because the mailbox alone would then open what a password and a second factor guard.
     */
    public boolean signsInByLink() {
        return passwordHash == null && !roles.isEmpty() && roles.stream().allMatch(r -> r.role() == Role.APPLICANT);
    }

    /** Invented for demonstration. */
    public Account forDemonstration() {
        this.demonstration = true;
        return this;
    }

    /** A telephone number that is shown to the other side of a confirmed booking only. */
    public Account reachedAt(String telephone) {
        this.telephone = telephone;
        return this;
    }

    /**
     * Gives a role, once.
     *
     * @param organisationId the organisation it is bound to, or {@code null}
     * @param localAreaCode the local area it is bound to, or {@code null}
     */
    public Account grant(Role role, Long organisationId, String localAreaCode) {
        AccountRole granted = new AccountRole(this, role, organisationId, localAreaCode);
        boolean held = roles.stream()
                .anyMatch(r -> r.role() == role
                        && r.organisationId().equals(granted.organisationId())
                        && r.localAreaCode().equals(granted.localAreaCode()));
        if (!held) {
            roles.add(granted);
        }
        return this;
    }

    /** Gives a role for an area as a deputy: work comes when whoever holds it first is away or late. */
    public Account grantAsDeputy(Role role, String localAreaCode) {
        grant(role, null, localAreaCode);
        roles.stream()
                .filter(r -> r.role() == role
                        && r.organisationId().isEmpty()
                        && r.localAreaCode().equals(Optional.of(localAreaCode)))
                .forEach(AccountRole::makeDeputy);
        return this;
    }

    /** Takes a role away; nothing happens if it is not held. */
    public void revoke(Role role, Long organisationId, String localAreaCode) {
        roles.removeIf(r -> r.role() == role
                && r.organisationId().equals(Optional.ofNullable(organisationId))
                && r.localAreaCode().equals(Optional.ofNullable(localAreaCode)));
    }

    /** Keeps the person out until somebody lets them in again. */
    public void suspend() {
        this.suspended = true;
    }

    /** Lets the person in again. */
    public void restore() {
        this.suspended = false;
    }

    public void signedIn(Instant now) {
        this.lastSignInAt = now;
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** First and last name. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    /** First name and initial, as others see it. */
    public String shortName() {
        return lastName.isEmpty()
                ? firstName
                : firstName + " " + lastName.substring(0, lastName.offsetByCodePoints(0, 1));
    }

    public Optional<String> telephone() {
        return Optional.ofNullable(telephone);
    }

    /** Whether the person has gone and only the number is left, so that counts and history stay. */
    public boolean erased() {
        return erasedAt != null;
    }

    public boolean suspended() {
        return suspended;
    }

    /** Whether the person is invented. */
    public boolean demonstration() {
        return demonstration;
    }

    public List<AccountRole> roles() {
        return List.copyOf(roles);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }
}
