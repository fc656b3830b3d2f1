package dev.forkscope.classroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Codes to type, tokens and names nobody can guess. */
final class RoomNames {
    /** No 0 and O, no 1, I and L. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    static final int CODE_LENGTH = 6;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private final SecureRandom random = new SecureRandom();

    /** A code; one of 887 million. */
    String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What somebody typed, as codes are written. */
    static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** A token of 192 random bits. */
    String newToken() {
        return randomText(24);
    }

    /** A student's name for the server, of 128 random bits. */
    String newMe() {
        return randomText(16);
    }

    /** What is kept of a token: who reads the store cannot teach. */
    static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is the token of that digest, in a time that does not tell how nearly. */
    static boolean matches(String digest, String token) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), digest(token).getBytes(StandardCharsets.US_ASCII));
    }

    private String randomText(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return TEXT.encodeToString(some);
    }
}
