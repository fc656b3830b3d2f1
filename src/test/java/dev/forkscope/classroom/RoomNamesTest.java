package dev.forkscope.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoomNamesTest {
    private final RoomNames names = new RoomNames();

    @Test
    void codes_have_no_look_alikes_and_use_all_other_letters_and_digits() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = names.newCode();
            assertThat(code).hasSize(6).matches("[2-9A-HJKMNP-Z]+").doesNotContainPattern("[01OIL]");
            seen.addAll(code.chars().boxed().collect(Collectors.toSet()));
        }
        assertThat(seen).hasSize(31);
    }

    @Test
    void codes_and_tokens_do_not_repeat() {
        Set<String> codes = new HashSet<>();
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            codes.add(names.newCode());
            tokens.add(names.newToken());
        }
        // Of 887 million codes, two of 2,000 are the same once in 440 times; three are not.
        assertThat(codes.size()).isGreaterThan(1_997);
        assertThat(tokens).hasSize(2_000).allMatch(t -> t.length() == 32);
    }

    @Test
    void a_token_is_known_by_its_digest_only() {
        String token = names.newToken();
        String digest = RoomNames.digest(token);
        assertThat(digest).doesNotContain(token);
        assertThat(RoomNames.matches(digest, token)).isTrue();
        assertThat(RoomNames.matches(digest, token + "x")).isFalse();
        assertThat(RoomNames.matches(digest, "")).isFalse();
    }

    @Test
    void a_code_is_read_in_any_case() {
        assertThat(RoomNames.normal(" abCd23 ")).isEqualTo("ABCD23");
    }
}
