package dev.forkscope.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PyFloatTest {
    @Test
    void a_number_of_usual_size_fits_into_its_cell_bit_by_bit() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(100) - 45);
            long value = PyFloat.of(number);
            assertThat(PyFloat.is(value)).isTrue();
            assertThat(PyFloat.isInCell(value)).isTrue();
            assertThat(PyFloat.number(value)).isEqualTo(number);
        }
        assertThat(PyFloat.number(PyFloat.of(-0.0))).isEqualTo(-0.0);
        assertThat(PyFloat.of(0.0)).isNotEqualTo(PyFloat.of(-0.0));
    }

    @Test
    void the_largest_the_smallest_and_what_is_no_number_do_not_fit() {
        for (double number : new double[] {
            1e300, 0x1p65, Math.nextDown(0x1p-62), Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY
        }) {
            assertThat(PyFloat.of(number)).isEqualTo(PyValue.UNBOUND);
        }
        assertThat(PyFloat.of(Math.nextDown(0x1p65))).isNotEqualTo(PyValue.UNBOUND);
        assertThat(PyFloat.of(0x1p-62)).isNotEqualTo(PyValue.UNBOUND);
    }

    @Test
    void no_other_value_is_taken_for_a_float_and_no_float_for_another() {
        long[] others = {
            PyValue.NONE,
            PyValue.TRUE,
            PyValue.UNBOUND,
            PySignal.of(9),
            PyClass.of(PyClass.FLOAT),
            PyFile.value(16, 0, 0),
            -1L << 3,
            PyFunction.value(1, false),
            PyFunction.value(2, true),
            PyValue.of(PyValue.STR, 5),
            PyValue.of(PyValue.INT, Long.MIN_VALUE >> 3)
        };
        for (long other : others) {
            assertThat(PyFloat.is(other)).isFalse();
        }
        for (long value : new long[] {PyFloat.of(1.5), PyFloat.of(-1e-9), PyFloat.of(0), PyFloat.boxed(98_000)}) {
            assertThat(PySignal.is(value) || PyClass.is(value) || PyFile.is(value) || PyFunction.is(value))
                    .isFalse();
        }
        assertThat(PyFloat.index(PyFloat.boxed(98_000))).isEqualTo(98_000);
    }
}
