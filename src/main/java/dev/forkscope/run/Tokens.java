package dev.forkscope.run;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names nobody can guess, and for each the token that proves who was given it. Nothing needs to be stored: a token is the name, signed. */
final class Tokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec secret;

    /** With a secret of its own. */
    Tokens() {
        secret = new SecretKeySpec(randomBytes(32), ALGORITHM);
    }

    /** A new name of 128 random bits. */
    String newId() {
        return TEXT.encodeToString(randomBytes(16));
    }

    /** The token for that name. */
    String tokenFor(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return TEXT.encodeToString(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code token} is the name's, in a time that does not tell how nearly. */
    boolean matches(String id, String token) {
        return MessageDigest.isEqual(
                tokenFor(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
