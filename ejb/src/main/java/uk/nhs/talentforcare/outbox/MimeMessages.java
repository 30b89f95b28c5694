package uk.nhs.talentforcare.outbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import uk.nhs.talentforcare.shared.Sha256;

/** Makes a MIME message of a row of the outbox: text, HTML and calendar as alternatives of each other. */
final class MimeMessages {

    private static final int ID_LENGTH = 32;

    private final String from;
    private final String fromName;
    private final String host;

    MimeMessages(String from, String fromName, String host) {
        this.from = from;
        this.fromName = fromName;
        this.host = host;
    }

    MimeMessage of(OutboxMessage message) throws MessagingException {
        MimeMessage mime = new WithMessageId(messageId(message.key()));
        try {
            mime.setFrom(new InternetAddress(from, fromName, StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
        mime.setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setSentDate(Date.from(message.createdAt()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (message.stopAddress().isPresent()) {
            mime.setHeader("List-Unsubscribe", "<" + message.stopAddress().get() + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(message.textBody(), "text/plain; charset=UTF-8"));
        if (message.htmlBody().isPresent()) {
            alternatives.addBodyPart(part(message.htmlBody().get(), "text/html; charset=UTF-8"));
        }
        if (message.calendar().isPresent()) {
            String method = message.calendarMethod().orElse("REQUEST");
            alternatives.addBodyPart(part(message.calendar().get(), "text/calendar; charset=UTF-8; method=" + method));
        }
        mime.setContent(alternatives);
        mime.saveChanges();
        return mime;
    }

    /** The same for every attempt, so that a message that arrives twice can be recognised. */
    String messageId(String key) {
        return "<" + Sha256.of(key).hex().substring(0, ID_LENGTH) + "@" + host + ">";
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static final class WithMessageId extends MimeMessage {

        private final String id;

        WithMessageId(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
