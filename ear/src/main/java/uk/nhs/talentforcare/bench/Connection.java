package uk.nhs.talentforcare.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive connection that asks for pages and throws their content away. It shares its machine with the server that
 * it measures, so it does as little as a client can: a general one takes more time than a fast page does.
 */
final class Connection implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final URI site;
    private final String headers;
    private final byte[] buffer = new byte[64 * 1024];
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean cookie;

    /**
     * @param site scheme, host and port; only plain HTTP is spoken
     * @param headers lines to send besides the host, each with its line end
     */
    Connection(URI site, String headers) {
        this.site = site;
        this.headers = headers;
    }

    /**
     * Asks for an address and reads the whole answer.
     *
     * @param target path and query
     * @return the status
     */
    int get(String target) throws IOException {
        byte[] request = ("GET " + target + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        if (socket == null) {
            open();
        }
        try {
            out.write(request);
            return answer();
        } catch (EOFException | SocketException closedBetweenTwo) {
            open();
            out.write(request);
            return answer();
        }
    }

    /** Whether the last answer set a cookie. */
    boolean cookie() {
        return cookie;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }

    private void open() throws IOException {
        close();
        socket = new Socket(site.getHost(), site.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        in = new BufferedInputStream(socket.getInputStream(), buffer.length);
        out = socket.getOutputStream();
    }

    private int answer() throws IOException {
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        long length = -1;
        boolean chunked = false;
        boolean closes = false;
        cookie = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> closes = value.equalsIgnoreCase("close");
                case "set-cookie" -> cookie = true;
                default -> {}
            }
        }
        if (chunked) {
            for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
                skip(chunk);
                line();
            }
            line();
        } else if (status != 304) {
            skip(length);
        }
        if (closes) {
            close();
            socket = null;
        }
        return status;
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().replaceFirst(";.*", "").strip(), 16);
    }

    private void skip(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The answer ended early");
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
