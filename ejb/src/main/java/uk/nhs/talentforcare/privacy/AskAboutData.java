package uk.nhs.talentforcare.privacy;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Somebody asks about their own data.
 *
 * @param submissionKey the form's one-time key
 * @param kind what they ask
 * @param words in their words
 * @param requesterName for a request that came by letter, else taken from the account
 * @param requesterEmail likewise
 * @param receivedOn the day on which it reached us, from which the month is counted
 */
public record AskAboutData(
        @NotBlank @Size(max = 64) String submissionKey,
        @NotNull(message = "Choose what you ask") DataRequestKind kind,

        @NotBlank(message = "Say what you ask, in your own words")
        @Size(max = 4000, message = "Use at most 4,000 characters")
        String words,

        @NotBlank(message = "Enter the name of the person who asks")
        @Size(max = 160, message = "Use at most 160 characters")
        String requesterName,

        @NotBlank(message = "Enter an email address to answer to")
        @Email(message = "Enter an email address like name@example.org")
        @Size(max = 254, message = "Use at most 254 characters")
        String requesterEmail,

        @NotNull(message = "Enter the day on which the request came")
        LocalDate receivedOn) {}
