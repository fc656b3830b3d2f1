package dev.forkscope.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.forkscope.language.assembler.Compilation;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HardTextsTest {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long MAX_CPU_NANOS = 1_000_000_000;
    private static final int TRIES = 3;

    static List<HardTexts.Hard> texts() {
        return HardTexts.all();
    }

    /** The second and the third time count too: the first may have had to load what it needs. */
    @ParameterizedTest
    @MethodSource("texts")
    void the_hardest_text_takes_less_than_a_second_of_the_processor_and_no_deep_stack(HardTexts.Hard hard) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && best > MAX_CPU_NANOS; i++) {
            best = Math.min(best, cpuNanos(hard));
        }
        assertThat(best).isLessThan(MAX_CPU_NANOS);
    }

    private static long cpuNanos(HardTexts.Hard hard) {
        long before = PROCESS.getProcessCpuTime();
        Compilation result = Compiler.compile(hard.language(), hard.text());
        long nanos = PROCESS.getProcessCpuTime() - before;
        result.errors().forEach(e -> {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
            assertThat(e.endColumn()).isGreaterThan(e.column());
            assertThat(e.message()).isNotBlank();
        });
        if (Boolean.getBoolean("hard.print")) {
            System.out.printf(
                    "%6d ms %s -> %s%n",
                    nanos / 1_000_000, hard, result.errors().stream().limit(1).toList());
        }
        return nanos;
    }
}
