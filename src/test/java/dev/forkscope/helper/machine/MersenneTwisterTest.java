package dev.forkscope.helper.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** The expected numbers are those of CPython 3.11. */
class MersenneTwisterTest {
    private long entropy = 1;

    private final MersenneTwister twister = new MersenneTwister((Kernel) Proxy.newProxyInstance(
            Kernel.class.getClassLoader(), new Class<?>[] {Kernel.class}, (proxy, method, arguments) -> entropy++));

    @Test
    void seeded_with_42_it_gives_what_random_random_gives() {
        twister.seed(42);
        assertThat(twister.fraction()).isEqualTo(0.6394267984578837);
        assertThat(twister.fraction()).isEqualTo(0.025010755222666936);
        for (int i = 2; i < 1_000; i++) {
            twister.fraction();
        }
        assertThat(twister.fraction()).isEqualTo(0.09935462460613032);
    }

    @Test
    void a_seed_of_more_than_32_bits_counts_whole() {
        twister.seed(1L << 40);
        assertThat(twister.fraction()).isEqualTo(0.1036394562812375);
    }

    @Test
    void what_was_forgotten_is_seeded_by_the_kernel_and_differs_each_time() {
        twister.seed(7);
        double first = twister.fraction();
        twister.forget();
        double second = twister.fraction();
        twister.forget();
        assertThat(twister.fraction()).isNotEqualTo(first).isNotEqualTo(second);
    }

    @Test
    void bits_are_taken_from_the_top_of_a_word_and_from_two_words_low_one_first() {
        twister.seed(3);
        assertThat(twister.bits(5)).isEqualTo(7);
        assertThat(twister.bits(60)).isEqualTo(627453578704277650L);
        assertThat(twister.bits(0)).isZero();
        assertThat(twister.below(6)).isEqualTo(1);
    }
}
