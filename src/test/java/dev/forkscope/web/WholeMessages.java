package dev.forkscope.web;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hears a WebSocket: puts the pieces of each message together, and knows how it was closed. */
abstract class WholeMessages implements WebSocket.Listener {
    /** The status it was closed with, once it is. */
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private final StringBuilder partial = new StringBuilder();

    /** A message, whole; one after the other. */
    abstract void hear(String message);

    @Override
    public final CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            hear(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public final CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        closed.complete(status);
        return CompletableFuture.completedFuture(null);
    }
}
