package uk.nhs.talentforcare.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An ambassador accepts an invitation.
 *
 * @param time number of the proposed time chosen
 * @param submissionKey one-time key of the form
 */
public record AcceptInvitation(
        long talkId,
        @NotNull(message = "Choose one of the times") Long time,

        @NotBlank(message = "The form has expired: load the page again")
        @Size(max = 64, message = "The form has expired: load the page again")
        String submissionKey) {}
