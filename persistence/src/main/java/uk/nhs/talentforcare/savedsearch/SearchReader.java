package uk.nhs.talentforcare.savedsearch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.nhs.talentforcare.shared.EmailAddress;

/** Somebody who keeps searches: an e-mail address and nothing else, with or without an account. */
@Entity
@Table(name = "search_reader")
public class SearchReader {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SearchReader() {}

    public SearchReader(EmailAddress email, Instant now) {
        this.email = email.value();
        this.createdAt = now;
    }

    public Long id() {
        return id;
    }

    public EmailAddress email() {
        return EmailAddress.parse(email);
    }
}
