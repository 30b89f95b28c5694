package uk.nhs.talentforcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemoLetterTest {

    private static final String INVITATION = """
            From: Talent for Care <talk@demo.example>
            To: school@demo.example
            Subject: =?UTF-8?Q?A_talk_is_booked_=E2=80=93_12_March?=
            Date: Fri, 20 Nov 2026 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="x"

            --x
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: base64

            R29vZCBuZXdzLg==
            --x
            Content-Type: text/html; charset=UTF-8

            <p>Good news.</p>
            --x
            Content-Type: text/calendar; charset=UTF-8; method=REQUEST

            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VTIMEZONE
            TZID:Europe/London
            BEGIN:STANDARD
            DTSTART:19961027T020000
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:talk-1@demo.example
            SEQUENCE:2
            DTSTART;TZID=Europe/London:20270712T143000
            DTEND;TZID="Europe/London":20270712T153000
            SUMMARY:Porters\\, cooks
              and you
            LOCATION:Room 1\\nMain building
            STATUS:CONFIRMED
            END:VEVENT
            END:VCALENDAR
            --x--
            """;

    @Test
    void takesAnInvitationApart() {
        DemoLetter letter =
                DemoLetter.parse("1", INVITATION.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(letter.subject()).isEqualTo("A talk is booked – 12 March");
        assertThat(letter.to()).isEqualTo("school@demo.example");
        assertThat(letter.sentAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(letter.text("text/plain")).isEqualTo("Good news.");
        assertThat(letter.text("text/html")).contains("<p>Good news.</p>");
        assertThat(letter.parts()).extracting(DemoLetter.Leaf::number).containsExactly(1, 2, 3);
        assertThat(letter.problem()).isEmpty();
    }

    @Test
    void readsTheCalendarEntryInLondonTime() {
        CalendarGlance entry = DemoLetter.parse("1", INVITATION.getBytes(StandardCharsets.UTF_8))
                .calendar();

        assertThat(entry.method()).isEqualTo("REQUEST");
        assertThat(entry.summary()).isEqualTo("Porters, cooks and you");
        assertThat(entry.location()).isEqualTo("Room 1\nMain building");
        assertThat(entry.sequence()).isEqualTo("2");
        assertThat(entry.starts()).isEqualTo(Instant.parse("2027-07-12T13:30:00Z"));
        assertThat(entry.ends()).isEqualTo(Instant.parse("2027-07-12T14:30:00Z"));
    }

    @Test
    void saysWhatItCannotRead() {
        DemoLetter letter = DemoLetter.parse(
                "1", "Subject: x\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(letter.subject()).isEqualTo("x");
    }

    @Test
    void survivesAnyDamage() {
        byte[] whole = INVITATION.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 12; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            DemoLetter letter = DemoLetter.parse("1", damaged);
            letter.parts().forEach(DemoLetter.Leaf::text);
            letter.calendar();
        }
    }
}
