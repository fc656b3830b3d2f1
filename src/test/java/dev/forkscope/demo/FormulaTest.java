package dev.forkscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource({
        "64,          3,  64",
        "n,           3,  3",
        "n + 1,       3,  4",
        "2 * n,       3,  6",
        "2^n,         0,  1",
        "2^n,         10, 1024",
        "2^n - 1,     3,  7",
        "2^n*(n+1),   2,  12",
        "2^(n+1) - 1, 2,  7",
        "2^2^n,       2,  16",
        "10 - n - 1,  3,  6",
        "2 + 3 * n,   4,  14",
    })
    void a_formula_has_its_value(String formula, int n, int value) {
        assertThat(Formula.evaluate(formula, n)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "n n", "2^", "(n", "n)", "1 +", "+", "n!", "2**n"})
    void what_is_no_formula_is_refused(String text) {
        assertThatThrownBy(() -> Formula.evaluate(text, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_value_that_is_no_int_is_refused() {
        assertThatThrownBy(() -> Formula.evaluate("2^n", 40)).hasMessageContaining("out of range");
    }
}
