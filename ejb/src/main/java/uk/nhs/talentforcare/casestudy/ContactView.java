package uk.nhs.talentforcare.casestudy;

import java.time.Instant;

/**
 * Whom readers can ask, as whoever works on the manuscript sees it.
 *
 * @param agreedAt {@code null} until they have agreed
 */
public record ContactView(String name, String job, String email, Instant agreedAt) {

    static ContactView of(StudyContact contact) {
        return new ContactView(
                contact.name(),
                contact.job(),
                contact.email(),
                contact.agreedAt().orElse(null));
    }
}
