package dev.forkscope.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says anything at all to a server, on a connection of its own. */
final class RawClient {
    /** No answer: the connection was closed. */
    static final int CLOSED = 0;

    private static final int TIMEOUT_MILLIS = 20_000;

    private final int port;

    RawClient(int port) {
        this.port = port;
    }

    /** Sends these bytes, and returns the status of the answer or {@link #CLOSED}. */
    int send(byte[] bytes) throws IOException {
        try (Socket socket = connect()) {
            write(socket, bytes);
            // Whoever is promised more than comes need not wait for it.
            halfClose(socket);
            return status(socket.getInputStream());
        }
    }

    /** Opens a WebSocket; then sends these bytes in place of frames, and reads until the server closes. */
    int sendFrames(String path, byte[] frames) throws IOException {
        try (Socket socket = connect()) {
            write(
                    socket,
                    ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            int status = status(socket.getInputStream());
            if (status == 101) {
                write(socket, frames);
                halfClose(socket);
                drain(socket.getInputStream());
            }
            return status;
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** A server may answer and close before it has read everything. */
    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            assert !e.toString().isEmpty();
        }
    }

    private static void halfClose(Socket socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            assert !e.toString().isEmpty();
        }
    }

    private static int status(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
            }
        } catch (java.net.SocketException reset) {
            return CLOSED;
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.matches("(?s)HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(text.substring(9, 12)) : CLOSED;
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[4_096];
        try {
            while (in.read(buffer) >= 0) {
                assert buffer.length > 0;
            }
        } catch (java.net.SocketException reset) {
            assert !reset.toString().isEmpty();
        }
    }
}
