package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0, Edge on Windows",
        "Mozilla/5.0 (Windows NT 10.0; rv:143.0) Gecko/20100101 Firefox/143.0, Firefox on Windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1, Safari on iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140.0 Mobile Safari/604.1, Chrome on iPhone",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18.0 Safari/605.1, Safari on Mac",
        "Mozilla/5.0 (X11; CrOS x86_64) Chrome/140.0 Safari/537.36, Chrome on Chromebook",
        "Mozilla/5.0 (Linux; Android 14) SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36, Samsung Internet on Android",
        "Something new, Another browser"
    })
    void saysWhatPeopleRecognise(String agent, String words) {
        assertThat(DeviceName.of(agent)).isEqualTo(words);
    }

    @Test
    void keepsNothingOfWhatItDoesNotKnow() {
        assertThat(DeviceName.of(null)).isEqualTo("Another browser");
        assertThat(DeviceName.of("<script>".repeat(1000))).isEqualTo("Another browser");
    }
}
