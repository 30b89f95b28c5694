package uk.nhs.talentforcare.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** A role that an account holds, and what it reaches: an organisation, a local area, or everything. */
@Entity
@Table(name = "account_role")
public class AccountRole {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "local_area_code")
    private String localAreaCode;

    private boolean deputy;

    protected AccountRole() {}

    AccountRole(Account account, Role role, Long organisationId, String localAreaCode) {
        this.account = account;
        this.role = role;
        this.organisationId = organisationId;
        this.localAreaCode = localAreaCode;
    }

    void makeDeputy() {
        this.deputy = true;
    }

    public Long id() {
        return id;
    }

    /** Whether it is asked of this person only when whoever holds the role first is away or late. */
    public boolean deputy() {
        return deputy;
    }

    public Role role() {
        return role;
    }

    /** The organisation it reaches; empty if it is not bound to one. */
    public Optional<Long> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    /** The local area it reaches; empty if it is not bound to one. */
    public Optional<String> localAreaCode() {
        return Optional.ofNullable(localAreaCode);
    }
}
