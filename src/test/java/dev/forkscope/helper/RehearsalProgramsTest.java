package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyAttribute;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyDigits;
import dev.forkscope.protocol.PyMeaning;
import dev.forkscope.protocol.PyTextMethod;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.SignalCall;
import dev.forkscope.protocol.Syscall;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RehearsalProgramsTest {
    private static final Set<String> NO_NUMBERS = Set.of("COUNT", "MAX_OPERAND", "CHECK");

    @Test
    void every_opcode_is_rehearsed() {
        Set<Integer> rehearsed = operandsOf(word -> true).opcodes();

        assertThat(missing(Opcode.class, rehearsed)).isEmpty();
    }

    @Test
    void every_system_call_is_rehearsed() {
        Set<Integer> rehearsed = operandsOf(
                        word -> Opcode.opcode(word) == Opcode.SYS || Opcode.opcode(word) == Opcode.PY_SYS)
                .operands();

        assertThat(missing(Syscall.class, rehearsed)).isEmpty();
    }

    @Test
    void every_python_builtin_is_rehearsed() {
        Set<Integer> rehearsed =
                operandsOf(word -> Opcode.opcode(word) == Opcode.PY_CALL).operands();

        assertThat(missing(PyBuiltin.class, rehearsed)).isEmpty();
    }

    @Test
    void every_attribute_meaning_and_method_of_numbers_and_texts_is_rehearsed() {
        Map<Integer, Class<?>> operands = Map.of(
                Opcode.PY_ATTRIBUTE, PyAttribute.class,
                Opcode.PY_MEANING, PyMeaning.class,
                Opcode.PY_DIGITS, PyDigits.class,
                Opcode.PY_TEXT, PyTextMethod.class);

        operands.forEach((opcode, numbers) -> assertThat(missing(
                        numbers,
                        operandsOf(word -> Opcode.opcode(word) == opcode).operands()))
                .isEmpty());
    }

    @Test
    void every_call_about_signals_is_rehearsed() {
        Set<Integer> rehearsed = operandsOf(
                        word -> Opcode.opcode(word) == Opcode.SIGNAL || Opcode.opcode(word) == Opcode.PY_SIGNAL)
                .operands();

        assertThat(rehearsed)
                .containsAll(IntStream.rangeClosed(SignalCall.SIGNAL, SignalCall.HANDLER)
                        .boxed()
                        .toList());
    }

    private record Seen(Set<Integer> opcodes, Set<Integer> operands) {}

    private static Seen operandsOf(IntPredicate wanted) {
        Set<Integer> opcodes = new TreeSet<>();
        Set<Integer> operands = new TreeSet<>();
        for (RunRequest request : RehearsalPrograms.all()) {
            Arrays.stream(request.program().code()).filter(wanted).forEach(word -> {
                opcodes.add(Opcode.opcode(word));
                operands.add(Opcode.operand(word));
            });
        }
        return new Seen(opcodes, operands);
    }

    private static Map<String, Integer> missing(Class<?> numbers, Set<Integer> rehearsed) {
        return Arrays.stream(numbers.getFields())
                .filter(f -> f.getType() == int.class && !NO_NUMBERS.contains(f.getName()))
                .filter(f -> !rehearsed.contains(value(f)))
                .collect(Collectors.toMap(Field::getName, RehearsalProgramsTest::value));
    }

    private static int value(Field constant) {
        try {
            return constant.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
