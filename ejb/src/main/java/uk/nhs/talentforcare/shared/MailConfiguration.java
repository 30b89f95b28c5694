package uk.nhs.talentforcare.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * How e-mail leaves.
 *
 * @param sink whether messages are kept readable on this machine instead of being sent (demonstration only)
 * @param security {@code starttls}, {@code tls} or {@code none}
 * @param user the account at the mail server, {@code null} for none
 * @param from the sender's address
 */
public record MailConfiguration(
        boolean sink, String host, int port, String security, String user, String password, String from) {

    static MailConfiguration read(Function<String, Optional<String>> source, boolean demonstration) {
        Setting transport = new Setting("MAIL_TRANSPORT", source);
        boolean sink = transport.oneOf("smtp", "smtp", "sink").equals("sink");
        if (sink && !demonstration) {
            throw transport.problem("is sink only in a demonstration (DEMO_DATA=true): nobody would get an e-mail");
        }
        Setting from = new Setting("MAIL_FROM", source);
        return new MailConfiguration(
                sink,
                sink ? null : new Setting("SMTP_HOST", source).required("the mail server's name"),
                new Setting("SMTP_PORT", source).number(587, 1, 65535),
                new Setting("SMTP_SECURITY", source).oneOf("starttls", "starttls", "tls", "none"),
                new Setting("SMTP_USER", source).optional().orElse(null),
                new Setting("SMTP_PASSWORD", source).optional().orElse(null),
                sink ? from.or("talent-for-care@demo.example") : from.required("the sender's e-mail address"));
    }

    @Override
    public String toString() {
        return "MailConfiguration[" + (sink ? "sink" : host + ":" + port) + "]";
    }
}
