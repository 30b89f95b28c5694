package uk.nhs.talentforcare.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import uk.nhs.talentforcare.shared.MailConfiguration;

/** Sends through a mail server. */
final class SmtpTransport implements MailTransport {

    private static final String TIMEOUT_MILLISECONDS = "15000";

    private final MailConfiguration configuration;
    private final Session session;

    SmtpTransport(MailConfiguration configuration) {
        this.configuration = configuration;
        String protocol = protocol(configuration);
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", configuration.host());
        properties.setProperty(prefix + "port", String.valueOf(configuration.port()));
        properties.setProperty(prefix + "auth", String.valueOf(configuration.user() != null));
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLISECONDS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLISECONDS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLISECONDS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (configuration.security().equals("starttls")) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        this.session = Session.getInstance(properties);
    }

    private static String protocol(MailConfiguration configuration) {
        return configuration.security().equals("tls") ? "smtps" : "smtp";
    }

    @Override
    public void send(MimeMessage message) throws MessagingException {
        try (Transport transport = session.getTransport(protocol(configuration))) {
            transport.connect(configuration.user(), configuration.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
