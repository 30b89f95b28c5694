package uk.nhs.talentforcare.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * An e-mail, taken apart. What cannot be read of it is left out, and said.
 *
 * @param sentAt when it was written, or {@code null}
 * @param parts its leaves, in order
 * @param problem why it could not be read whole, or empty
 */
public record DemoLetter(
        String id, String from, String to, String subject, Instant sentAt, List<Leaf> parts, String problem) {

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 100;

    /**
     * One leaf of the message.
     *
     * @param number its place, from 1
     * @param type its type without parameters, in lower case
     * @param filename its name, or empty
     * @param attached whether it is meant to be kept rather than read
     */
    public record Leaf(int number, String type, String charset, String filename, boolean attached, byte[] content) {

        /** The content as text; bytes that mean nothing in its character set are replaced. */
        public String text() {
            return new String(content, charset(charset));
        }

        /** The content's length in bytes. */
        public int size() {
            return content.length;
        }

        private static Charset charset(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException e) {
                return StandardCharsets.UTF_8;
            }
        }
    }

    /** Takes a message apart; any bytes at all are safe. */
    static DemoLetter parse(String id, byte[] raw) {
        List<Leaf> parts = new ArrayList<>();
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            String problem = "";
            try {
                collect(message, parts, 0);
            } catch (MessagingException | IOException | RuntimeException e) {
                problem = "A part of this message cannot be read: " + e.getMessage();
            }
            return new DemoLetter(
                    id,
                    header(message, "From"),
                    header(message, "To"),
                    header(message, "Subject"),
                    sentAt(message),
                    List.copyOf(parts),
                    problem);
        } catch (MessagingException e) {
            return new DemoLetter(id, "", "", "", null, List.of(), "This message cannot be read: " + e.getMessage());
        }
    }

    private static void collect(Part part, List<Leaf> parts, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || parts.size() >= MOST_PARTS) {
            throw new MessagingException("it is nested too deeply, or has too many parts");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                collect(child, parts, depth + 1);
            }
        } else {
            parts.add(leaf(part, parts.size() + 1));
        }
    }

    private static Leaf leaf(Part part, int number) throws MessagingException, IOException {
        String type = "text/plain";
        String charset = "UTF-8";
        if (part.getContentType() != null) {
            ContentType declared = new ContentType(part.getContentType());
            type = declared.getBaseType().toLowerCase(Locale.ROOT);
            if (declared.getParameter("charset") != null) {
                charset = MimeUtility.javaCharset(declared.getParameter("charset"));
            }
        }
        String filename = part.getFileName() == null ? "" : part.getFileName();
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !filename.isEmpty();
        try (InputStream in = part.getInputStream()) {
            return new Leaf(number, type, charset, filename, attached, in.readAllBytes());
        }
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        if (values == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(values[0]));
        } catch (UnsupportedEncodingException e) {
            return values[0];
        }
    }

    private static Instant sentAt(Message message) throws MessagingException {
        return message.getSentDate() == null ? null : message.getSentDate().toInstant();
    }

    /** The first part of a type that is meant to be read, as text; empty if there is none. */
    public String text(String type) {
        return parts.stream()
                .filter(part -> part.type().equals(type) && !part.attached())
                .map(Leaf::text)
                .findFirst()
                .orElse("");
    }

    /** The invitation that it carries, or {@code null}. */
    public CalendarGlance calendar() {
        return parts.stream()
                .filter(part -> part.type().equals("text/calendar"))
                .map(part -> CalendarGlance.of(part.text()))
                .findFirst()
                .orElse(null);
    }
}
