package uk.nhs.talentforcare.outbox;

import java.util.Objects;
import uk.nhs.talentforcare.shared.EmailAddress;

/**
 * An e-mail to be sent after the transaction is in. It carries links, not personal data.
 *
 * @param key unique for what it tells of: a second message with the same key is not sent; at most 120 ASCII characters
 * @param text plain text; a line that starts with {@code http} becomes a link in the HTML part
 * @param html the HTML part, or {@code null} to derive it from the text
 * @param calendar an iCalendar object, or {@code null}
 * @param calendarMethod {@code REQUEST} or {@code CANCEL}, or {@code null}
 */
public record MailMessage(
        String key, EmailAddress to, String subject, String text, String html, String calendar, String calendarMethod) {

    /** @throws IllegalArgumentException if the subject could smuggle a header in, or a part is missing */
    public MailMessage {
        Objects.requireNonNull(key);
        Objects.requireNonNull(to);
        Objects.requireNonNull(text);
        if (subject == null || subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line of text");
        }
        if ((calendar == null) != (calendarMethod == null)) {
            throw new IllegalArgumentException("A calendar object goes with its method");
        }
    }

    /** A message without a calendar part. */
    public static MailMessage of(String key, EmailAddress to, String subject, String text) {
        return new MailMessage(key, to, subject, text, null, null, null);
    }
}
