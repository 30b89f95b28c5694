package uk.nhs.talentforcare.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The application as tests start it: by the launcher, on ports that are free, in a folder below {@code target} that
 * begins empty.
 */
public final class TestApplication {
    private TestApplication() {}

    /**
     * Settings with an empty folder and free ports.
     *
     * @param name the folder's name below {@code target}
     * @param extra environment of the server process, over that of the build
     */
    public static Settings settings(String name, Map<String, String> extra) throws IOException {
        Path folder = Path.of(System.getProperty("test.folder", "target"), name);
        Folders.delete(folder.resolve("data"));
        Folders.delete(folder.resolve("db/data"));
        Map<String, String> environment = new TreeMap<>(System.getenv());
        // what a developer set for a running application must not reach the one under test
        List.of("RUN_DIR", "DATA_DIR", "PUBLIC_URL", "MAIL_TRANSPORT", "DEMO_DATA")
                .forEach(environment::remove);
        environment.keySet().removeIf(key -> key.startsWith("OIDC_"));
        // a server that lives for minutes is not worth the optimising compiler's work
        environment.put("SERVER_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.putAll(extra);
        List<Integer> ports = freePorts(3);
        return new Settings(
                folder,
                Path.of(System.getProperty("ear.archive", "target/talent-for-care.ear")),
                Path.of(System.getProperty("payara.home", "../.run/payara/payara6")),
                ports.get(0),
                ports.get(1),
                ports.get(2),
                environment);
    }

    /**
     * Starts all of it and returns when it is ready.
     *
     * @param extra environment of the server process, over that of the build
     */
    public static Application start(String name, Map<String, String> extra) throws IOException {
        Application application = Application.prepare(settings(name, extra), System.out::println);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop"));
            application.startServer();
            application.deploy();
            return application;
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    /** Ports on loopback that nobody listens at. */
    public static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                ports.add(socket.getLocalPort());
            }
            return ports;
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
