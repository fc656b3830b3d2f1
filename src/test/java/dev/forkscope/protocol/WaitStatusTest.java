package dev.forkscope.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what the macros of {@code <sys/wait.h>} say of the same numbers on Linux. */
class WaitStatusTest {
    private static final int ALL = 0x10000;

    @ParameterizedTest
    @CsvSource({"0, 0", "256, 1", "1792, 7", "65280, 255"})
    void an_exit_packs_its_status_in_the_second_byte(int packed, int status) {
        assertThat(WaitStatus.exited(packed)).isTrue();
        assertThat(WaitStatus.exitStatus(packed)).isEqualTo(status);
        assertThat(WaitStatus.signaled(packed)).isFalse();
        assertThat(WaitStatus.stopped(packed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9, 9, false", "15, 15, false", "134, 6, true", "139, 11, true"})
    void a_signal_packs_its_number_in_the_low_bits_and_a_core_dump_above(int packed, int signal, boolean core) {
        assertThat(WaitStatus.signaled(packed)).isTrue();
        assertThat(WaitStatus.termSignal(packed)).isEqualTo(signal);
        assertThat(WaitStatus.coreDumped(packed)).isEqualTo(core);
        assertThat(WaitStatus.exited(packed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4991, 19", "5247, 20"})
    void a_stop_is_no_end(int packed, int signal) {
        assertThat(WaitStatus.stopped(packed)).isTrue();
        assertThat(WaitStatus.stopSignal(packed)).isEqualTo(signal);
        assertThat(WaitStatus.signaled(packed)).isFalse();
        assertThat(WaitStatus.exited(packed)).isFalse();
    }

    @Test
    void going_on_again_is_neither_end_nor_stop() {
        int packed = 0xffff;
        assertThat(WaitStatus.continued(packed)).isTrue();
        assertThat(WaitStatus.signaled(packed)).isFalse();
        assertThat(WaitStatus.exited(packed)).isFalse();
        assertThat(WaitStatus.stopped(packed)).isFalse();
    }

    @Test
    void what_events_say_of_a_status_is_what_the_macros_say() {
        for (int packed = 0; packed < ALL; packed++) {
            Event.Status said = Event.Status.of(packed);
            assertThat(said.exited() != null).isEqualTo(WaitStatus.exited(packed));
            assertThat(said.signaled() != null).isEqualTo(WaitStatus.signaled(packed));
            assertThat(said.continued() != null).isEqualTo(WaitStatus.continued(packed));
        }
    }
}
