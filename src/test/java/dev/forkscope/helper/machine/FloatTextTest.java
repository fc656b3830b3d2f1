package dev.forkscope.helper.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {
    private static final int NUMBERS = 3_000;

    private final FloatText texts = new FloatText();
    private final FloatReader reader = new FloatReader();
    private final FloatDigits digits = new FloatDigits();

    @ParameterizedTest
    @CsvSource({
        "0x1p0, 1.0",
        "0x1p-44, 5.684341886080802e-14",
        "0x0.0000000000001p-1022, 5e-324",
        "0x1.fffffffffffffp1023, 1.7976931348623157e+308",
        "0x1p-1022, 2.2250738585072014e-308",
        "1e16, 1e+16",
        "9999999999999998, 9999999999999998.0",
        "1e22, 1e+22",
        "1e23, 1e+23",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-0.0, -0.0",
        "0.1, 0.1",
        "NaN, nan",
        "-Infinity, -inf"
    })
    void repr_is_what_cpython_shows(String number, String shown) {
        assertThat(repr(Double.parseDouble(number))).isEqualTo(shown);
    }

    @Test
    void the_shortest_digits_give_the_number_again_and_one_digit_less_does_not() {
        Random random = new Random(1);
        for (int i = 0; i < NUMBERS; i++) {
            double number = number(random, i);
            String shown = repr(number);
            assertThat(Double.parseDouble(shown)).isEqualTo(number);
            BigDecimal exact = new BigDecimal(shown).stripTrailingZeros();
            if (exact.precision() > 1) {
                MathContext shorter = new MathContext(exact.precision() - 1, RoundingMode.HALF_EVEN);
                assertThat(exact.round(shorter).doubleValue()).as(shown).isNotEqualTo(number);
            }
        }
    }

    @Test
    void digits_that_are_asked_for_are_the_exact_number_rounded_half_to_even() {
        Random random = new Random(2);
        for (int i = 0; i < NUMBERS; i++) {
            double number = number(random, i);
            int wanted = 1 + random.nextInt(25);
            digits.significant(number, wanted);
            BigDecimal exact = new BigDecimal(number);
            assertThat(value()).isEqualByComparingTo(exact.round(new MathContext(wanted, RoundingMode.HALF_EVEN)));
            digits.places(number, wanted - 5);
            assertThat(value()).isEqualByComparingTo(exact.setScale(wanted - 5, RoundingMode.HALF_EVEN));
        }
    }

    /** Java's own parsing is the reference: it is exact, and allocates. */
    @Test
    void a_text_is_read_as_the_nearest_number_even_from_half_way_between_two() {
        Random random = new Random(3);
        for (int i = 0; i < NUMBERS; i++) {
            double number = number(random, i);
            BigDecimal middle = new BigDecimal(number)
                    .add(new BigDecimal(Math.nextUp(number)))
                    .divide(BigDecimal.valueOf(2));
            for (String text : new String[] {
                middle.toPlainString(), middle.toString() + "", middle.toPlainString() + (i % 2 == 0 ? "" : "1")
            }) {
                assertThat(read(text)).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    @Test
    void a_digit_behind_eight_hundred_others_still_decides() {
        String half = new BigDecimal(1)
                .add(new BigDecimal(Math.nextUp(1.0)))
                .divide(BigDecimal.valueOf(2))
                .toPlainString();
        assertThat(read(half + "0".repeat(2_000))).isEqualTo(1.0);
        assertThat(read(half + "0".repeat(2_000) + "1")).isEqualTo(Math.nextUp(1.0));
    }

    @Test
    void a_quotient_of_two_ints_is_the_nearest_number() {
        Random random = new Random(4);
        for (int i = 0; i < NUMBERS; i++) {
            long a = random.nextLong() >> 4 + random.nextInt(40);
            long b = (random.nextLong() >> 4 + random.nextInt(40)) | 1;
            double expected = new BigDecimal(a)
                    .divide(new BigDecimal(b), new MathContext(60))
                    .doubleValue();
            assertThat(reader.quotient(a, b)).as("%d / %d", a, b).isEqualTo(a == 0 && b < 0 ? -0.0 : expected);
        }
    }

    private static double number(Random random, int i) {
        double number = i % 3 == 0 ? random.nextDouble() : i % 3 == 1 ? random.nextInt(1_000_000) / 1_000.0 : 0;
        while (number == 0 || Double.isNaN(number) || Double.isInfinite(number)) {
            number = Math.abs(Double.longBitsToDouble(random.nextLong()));
        }
        return number;
    }

    private BigDecimal value() {
        String found = new String(digits.digits, 0, digits.count, StandardCharsets.US_ASCII);
        return new BigDecimal("0." + found).scaleByPowerOfTen(digits.point);
    }

    private String repr(double number) {
        ByteBuilder out = new ByteBuilder(64);
        texts.repr(number, out);
        return new String(out.bytes, 0, out.length, StandardCharsets.US_ASCII);
    }

    private double read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        double number = reader.read(bytes, 0, bytes.length);
        assertThat(reader.valid).isTrue();
        return number;
    }
}
