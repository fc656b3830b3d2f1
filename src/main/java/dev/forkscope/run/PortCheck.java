package dev.forkscope.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether the server could listen where it is told to. */
record PortCheck(int port) {
    Finding finding() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return Finding.fine("port " + port + " is free");
        } catch (IOException e) {
            return Finding.missing(
                    "port " + port + " cannot be had: " + e.getMessage(),
                    "Stop what listens there, or choose another with --server.port=.");
        }
    }
}
