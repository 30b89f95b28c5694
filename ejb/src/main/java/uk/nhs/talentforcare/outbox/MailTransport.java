package uk.nhs.talentforcare.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Hands a finished message over for delivery. */
interface MailTransport {

    /**
     * Returns once the message is safe in other hands.
     *
     * @throws MessagingException if it was not taken; sending again is right
     * @throws IOException if it could not be kept; sending again is right
     */
    void send(MimeMessage message) throws MessagingException, IOException;
}
