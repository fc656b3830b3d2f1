package dev.forkscope.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes up, from a seed, what a client should never send: everything from a wrong field to no HTTP at all. */
final class Hostility {
    private static final List<String> PATHS = List.of(
            "/api/runs",
            "/api/runs/x",
            "/api/runs/x/events",
            "/api/demos",
            "/api/limits",
            "/api/programs/check",
            "/api/rooms",
            "/api/rooms/ABC234",
            "/api/rooms/ABC234/answers",
            "/actuator/health",
            "/actuator/env",
            "/",
            "/index.html",
            "/error",
            "/ws/runs/x",
            "/../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/api/runs/%00",
            "/api/runs/%c0%af",
            "//",
            "/assets/..%5c",
            "/api/runs/x/events?after=-1",
            "/api/runs/x/events?after=%ff%c0&%zz",
            "/api/runs/x/events?after=99999999999999999999",
            "/api/runs;a=b",
            "*",
            "http://example.org/");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "application/json;charset=utf-7",
            "\u00e9",
            "*/*",
            "application/x-www-form-urlencoded");
    private static final List<String> JSON = List.of(
            "{\"demo\":\"who-am-i\",\"language\":\"c\"}",
            "{\"demo\":\"forks-in-a-row\",\"language\":\"python\",\"forks\":2}",
            "{\"program\":{\"language\":\"c\",\"source\":\"int main(){fork();return 0;}\"}}",
            "{\"program\":{\"language\":\"python\",\"source\":\"import os\\nif os.fork() == 0:\\n    print(1)\\n\"}}",
            "{\"language\":\"c\",\"source\":\"#include <stdio.h>\\nint main(void){for(int i=0;i<3;i++)printf(\\\"%d\\\",i);}\"}");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "999999999999999999999999",
            "\"\"",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "\"\\ud800\"",
            "0x10",
            "NaN",
            "\"${jndi:ldap://x}\"",
            "\"../../etc/passwd\"",
            "\"'; DROP TABLE runs; --\"");

    private final Random random;
    private final int port;

    Hostility(long seed, int port) {
        this.random = new Random(seed);
        this.port = port;
    }

    /** A whole request, or what is meant to pass for one. */
    byte[] request() {
        return switch (random.nextInt(8)) {
            case 0 -> noise(1 + random.nextInt(2_000));
            case 1 -> mutate(http(pick(METHODS), pick(PATHS), body()));
            case 2 -> http("POST", "/api/programs/check", json());
            case 3, 4 -> http("POST", "/api/runs", json());
            case 5 -> http("POST", "/api/rooms", json());
            default -> http(pick(METHODS), pick(PATHS), body());
        };
    }

    /** A path of a WebSocket. */
    String socketPath() {
        return pick(List.of(
                "/ws/runs/x",
                "/ws/runs/x?after=nonsense",
                "/ws/runs/%20",
                "/ws/rooms/ABC234",
                "/ws/runs/",
                "/ws/rooms/"));
    }

    /** What is sent in place of WebSocket frames. */
    byte[] frames() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = random.nextInt(6); i >= 0; i--) {
            out.writeBytes(random.nextInt(3) == 0 ? noise(random.nextInt(300)) : frame(body()));
        }
        return out.toByteArray();
    }

    private byte[] frame(byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int opcode = pick(List.of(1, 1, 1, 2, 8, 9, 10, 0, 3, 15));
        out.write((random.nextInt(5) == 0 ? 0 : 0x80) | (random.nextInt(20) == 0 ? 0x40 : 0) | opcode);
        int masked = random.nextInt(10) == 0 ? 0 : 0x80;
        int length = random.nextInt(20) == 0 ? payload.length + 1_000 : payload.length;
        if (length < 126) {
            out.write(masked | length);
        } else if (length < 65_536) {
            out.write(masked | 126);
            out.write(length >> 8);
            out.write(length);
        } else {
            out.write(masked | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) length >> shift));
            }
        }
        if (masked != 0) {
            // A mask of zeros changes nothing.
            out.writeBytes(new byte[4]);
        }
        out.writeBytes(payload);
        return out.toByteArray();
    }

    private byte[] http(String method, String path, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        head.append("Connection: close\r\nContent-Type: ")
                .append(random.nextInt(4) == 0 ? pick(TYPES) : "application/json");
        head.append("\r\n");
        switch (random.nextInt(12)) {
            case 0 ->
                head.append("Content-Length: ")
                        .append(random.nextInt() & 0xffff)
                        .append("\r\n");
            case 1 -> head.append("Content-Length: -5\r\n");
            case 2 -> head.append("Transfer-Encoding: chunked\r\n");
            case 3 ->
                head.append("Authorization: Bearer ")
                        .append("A".repeat(random.nextInt(3_000)))
                        .append("\r\n");
            default -> head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        if (random.nextInt(6) == 0) {
            head.append("Accept: ").append(pick(TYPES)).append("\r\nAccept-Encoding: gzip, x, *;q=9\r\n");
        }
        if (random.nextInt(10) == 0) {
            head.append("X-Forwarded-For: ").append(pick(VALUES)).append("\r\nOrigin: null\r\nRange: bytes=9-1\r\n");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private byte[] body() {
        return random.nextInt(4) == 0 ? noise(random.nextInt(500)) : json();
    }

    private byte[] json() {
        String text = pick(JSON);
        switch (random.nextInt(6)) {
            case 0 ->
                text = text.replaceFirst("\"[^\"]*\"(?=[,}])", java.util.regex.Matcher.quoteReplacement(pick(VALUES)));
            case 1 -> text = text.substring(0, random.nextInt(text.length()));
            case 2 -> text = "[".repeat(random.nextInt(20_000)) + text;
            case 3 -> text = text.replace("}", ",\"x\":" + pick(VALUES) + "}");
            case 4 -> text = text.replace("source\":\"", "source\":\"" + "((((".repeat(random.nextInt(30_000)));
            default -> {
                return mutate(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mutate(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(6); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
