package uk.nhs.talentforcare.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(port, "HTTP_PORT", "the pages"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port " + port + " (the pages)")
                    .hasMessageContaining("set HTTP_PORT to another port");
        }
    }

    @Test
    void aPortThatHasJustBeenLeftCanBeUsed() throws Exception {
        int port;
        try (ServerSocket left = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = left.getLocalPort();
        }

        assertThatCode(() -> Ports.requireFree(port, "HTTP_PORT", "the pages")).doesNotThrowAnyException();
    }
}
