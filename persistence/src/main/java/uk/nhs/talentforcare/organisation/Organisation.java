package uk.nhs.talentforcare.organisation;

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
import java.util.Optional;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Slug;

/**
 * A school, college, NHS body, charity or other body whose people meet here. Work belongs to it, not to the person who
 * happens to do it.
 */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String name;
    private String slug;
    private String urn;

    @Column(name = "ods_code")
    private String odsCode;

    @Enumerated(EnumType.STRING)
    private OrganisationStatus status;

    private String town;
    private String postcode;

    @Column(name = "outward_code")
    private String outwardCode;

    private Double latitude;
    private Double longitude;

    @Column(name = "local_area_code")
    private String localAreaCode;

    private String website;
    private String telephone;

    @Column(name = "office_email")
    private String officeEmail;

    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Organisation() {}

    /** An open organisation that nothing is known of yet but its kind and name. */
    public Organisation(OrganisationKind kind, String name, Slug slug, Instant now) {
        this.kind = kind;
        this.name = name;
        this.slug = slug.value();
        this.status = OrganisationStatus.OPEN;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Only named by somebody who signed up: nobody has made sure yet that there is such an organisation. */
    public Organisation namedOnly() {
        this.status = OrganisationStatus.NAMED;
        return this;
    }

    /** Somebody has made sure of it; nothing happens to one that stands in a register. */
    public void madeSureOf(Instant now) {
        if (status == OrganisationStatus.NAMED) {
            this.status = OrganisationStatus.OPEN;
            this.updatedAt = now;
        }
    }

    /** Known to the Department for Education by this unique reference number. */
    public Organisation identifiedByUrn(String urn) {
        this.urn = urn;
        return this;
    }

    /** Known to the Organisation Data Service by this code. */
    public Organisation identifiedByOdsCode(String odsCode) {
        this.odsCode = odsCode;
        return this;
    }

    /**
     * Found at this place.
     *
     * @param localAreaCode the local area it belongs to, {@code null} if none does
     */
    public Organisation locatedAt(String town, Postcode postcode, GeoPoint point, String localAreaCode) {
        this.town = town;
        this.postcode = postcode.value();
        this.outwardCode = postcode.outwardCode();
        this.latitude = point == null ? null : point.latitude();
        this.longitude = point == null ? null : point.longitude();
        this.localAreaCode = localAreaCode;
        return this;
    }

    /**
     * Found somewhere in this postcode district, of which no more is known.
     *
     * @param outwardCode the district, such as {@code LS9}
     * @param localAreaCode the local area it belongs to, {@code null} if none does
     */
    public Organisation locatedInDistrict(String town, String outwardCode, GeoPoint point, String localAreaCode) {
        this.town = town;
        this.outwardCode = outwardCode;
        this.latitude = point.latitude();
        this.longitude = point.longitude();
        this.localAreaCode = localAreaCode;
        return this;
    }

    /** No more is known of its place than the local area. */
    public Organisation locatedIn(String localAreaCode) {
        this.localAreaCode = localAreaCode;
        return this;
    }

    /** Reached in these published ways; each may be {@code null}. */
    public Organisation reachedBy(String website, String telephone) {
        this.website = website;
        this.telephone = telephone;
        return this;
    }

    /** Publishes this address of its office; {@code null} if none is known. */
    public Organisation officeAt(EmailAddress address) {
        this.officeEmail = address == null ? null : address.value();
        return this;
    }

    /** Invented for demonstration. */
    public Organisation forDemonstration() {
        this.demonstration = true;
        return this;
    }

    public Long id() {
        return id;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public Optional<String> urn() {
        return Optional.ofNullable(urn);
    }

    public Optional<String> odsCode() {
        return Optional.ofNullable(odsCode);
    }

    public OrganisationStatus status() {
        return status;
    }

    public String town() {
        return town;
    }

    public Optional<Postcode> postcode() {
        return Optional.ofNullable(postcode).map(Postcode::new);
    }

    public Optional<String> outwardCode() {
        return Optional.ofNullable(outwardCode);
    }

    public Optional<GeoPoint> point() {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new GeoPoint(latitude, longitude));
    }

    public Optional<String> localAreaCode() {
        return Optional.ofNullable(localAreaCode);
    }

    public Optional<String> website() {
        return Optional.ofNullable(website);
    }

    public Optional<String> telephone() {
        return Optional.ofNullable(telephone);
    }

    /** The published address of its office. */
    public Optional<EmailAddress> officeEmail() {
        return Optional.ofNullable(officeEmail).map(EmailAddress::new);
    }

    public boolean demonstration() {
        return demonstration;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
