package uk.nhs.talentforcare.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.EmailAddress;

class MimeMessagesTest {

    private static final EmailAddress SOMEONE = EmailAddress.parse("someone@example.org");

    private final MimeMessages messages = new MimeMessages("from@example.org", "Talent for Care", "talent.example.org");

    @Test
    void givesEveryAttemptTheSameMessageId() {
        assertThat(messages.messageId("booking:1:confirmed"))
                .isEqualTo(messages.messageId("booking:1:confirmed"))
                .isNotEqualTo(messages.messageId("booking:2:confirmed"))
                .endsWith("@talent.example.org>");
    }

    @Test
    void refusesSubjectsThatSmuggleHeaders() {
        assertThatThrownBy(() -> MailMessage.of("key", SOMEONE, "Hello\r\nBcc: other@example.org", "text"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void derivesHtmlThatIsSafeAndLinked() {
        String html = HtmlPart.of(
                "A <subject>", "Hello <b>you</b>.\n\nSee https://talent.example.org/talks/1.\n\n- one\n- two");

        assertThat(html)
                .contains("&lt;b&gt;you&lt;/b&gt;")
                .contains("<a href=\"https://talent.example.org/talks/1\">https://talent.example.org/talks/1</a>.")
                .contains("<li>one</li>");
    }

    @Test
    void mailThatCanBeStoppedIsStoppedByOnePressInAMailProgram() throws MessagingException {
        OutboxMessage message = new OutboxMessage(
                "k", SOMEONE.value(), "s", "t", null, null, null, Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(messages.of(message).getHeader("List-Unsubscribe")).isNull();

        message.stoppedAt("https://talent.example.org/saved-searches/x/stop");

        assertThat(messages.of(message).getHeader("List-Unsubscribe"))
                .containsExactly("<https://talent.example.org/saved-searches/x/stop>");
        assertThat(messages.of(message).getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void keepsInstantOfWriting() {
        OutboxMessage message = new OutboxMessage(
                "k", SOMEONE.value(), "s", "t", null, null, null, Instant.parse("2027-03-28T01:30:00Z"));

        assertThat(message.dueAt()).isEqualTo(message.createdAt());
    }
}
