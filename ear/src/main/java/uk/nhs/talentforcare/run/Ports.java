package uk.nhs.talentforcare.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks before it leaps: a port that is taken is named with the setting that moves it. */
final class Ports {
    private Ports() {}

    /** @throws Trouble when something listens on the port already */
    static void requireFree(int port, String setting, String purpose) {
        for (String address : new String[] {"127.0.0.1", "0.0.0.0"}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            } catch (IOException e) {
                throw new Trouble(
                        "Port " + port + " (" + purpose + ") cannot be used (" + e.getMessage()
                                + "): stop what listens there, or set " + setting + " to another port",
                        e);
            }
        }
    }
}
