package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * A question about a talk as one side reads it.
 *
 * @param asker who asked: an ambassador by the public name, a contact of the school by name to the school and by the
 *     school's name to the ambassador
 * @param answer empty until it is answered
 * @param answerer who answered, likewise
 * @param answeredAt {@code null} until it is answered
 * @param mayAnswer whether whoever reads it can answer it
 */
public record TalkQuestionLine(
        long id,
        String asker,
        String words,
        Instant askedAt,
        String answer,
        String answerer,
        Instant answeredAt,
        boolean mayAnswer) {

    public boolean answered() {
        return answeredAt != null;
    }
}
