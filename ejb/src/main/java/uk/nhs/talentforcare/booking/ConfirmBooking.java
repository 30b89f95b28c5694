package uk.nhs.talentforcare.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A school confirms the booking of one of its talks and says what the ambassador must know on the day; a
 * telephone number may be empty.
 */
public record ConfirmBooking(
        long talkId,

        @NotBlank(message = "Enter where the talk is held")
        @Size(max = 200, message = "Where the talk is held must be 200 characters or fewer")
        String room,

        @NotBlank(message = "Enter how to arrive")
        @Size(max = 1000, message = "How to arrive must be 1,000 characters or fewer")
        String arrival,

        @NotBlank(message = "Enter who stays in the room throughout")
        @Size(max = 100, message = "Who stays in the room must be 100 characters or fewer")
        String staffPresent,

        @NotBlank(message = "Enter who meets the ambassador")
        @Size(max = 100, message = "Who meets the ambassador must be 100 characters or fewer")
        String contactName,

        @Pattern(regexp = "|[0-9+() -]{8,30}", message = "Enter a telephone number, like 0113 496 0000")
        String contactTelephone) {

    Arrangements arrangements() {
        return new Arrangements(room, arrival, staffPresent, contactName, contactTelephone);
    }
}
