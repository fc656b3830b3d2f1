package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkscope.protocol.Event;
import dev.forkscope.protocol.EventType;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {
    private static final String COMMON = "\"seq\":7,\"t\":1234,\"pid\":42,\"line\":3";

    private final EventDecoder decoder = new EventDecoder(Records.spec());

    static Stream<Arguments> records() {
        return Stream.of(
                record(EventType.PROCESS_STARTED, "process-started", "\"ppid\":41", 41),
                record(EventType.FORK_CALLED, "fork-called", ""),
                record(EventType.FORK_RETURNED, "fork-returned", "\"returns\":43,\"ppid\":41", 43, 41, 0, 0),
                record(EventType.FORK_RETURNED, "fork-returned", "\"returns\":0,\"ppid\":41", 0, 41, 0, 0),
                record(
                        EventType.FORK_RETURNED,
                        "fork-returned",
                        "\"returns\":-1,\"ppid\":41,\"errno\":\"EAGAIN\",\"cause\":\"kernel\"",
                        -1,
                        41,
                        11,
                        1),
                record(
                        EventType.FORK_RETURNED,
                        "fork-returned",
                        "\"returns\":-1,\"ppid\":41,\"errno\":\"EAGAIN\",\"cause\":\"run-limit\"",
                        -1,
                        41,
                        11,
                        2),
                record(EventType.WAIT_CALLED, "wait-called", "\"waitsFor\":-1", -1, 0),
                record(EventType.WAIT_CALLED, "wait-called", "\"waitsFor\":43,\"options\":1", 43, 1),
                record(
                        EventType.WAIT_RETURNED,
                        "wait-returned",
                        "\"returns\":43,\"status\":{\"exited\":5}",
                        43,
                        5 << 8,
                        0),
                record(
                        EventType.WAIT_RETURNED,
                        "wait-returned",
                        "\"returns\":43,\"status\":{\"signaled\":9}",
                        43,
                        9,
                        0),
                record(EventType.WAIT_RETURNED, "wait-returned", "\"returns\":-1,\"errno\":\"ECHILD\"", -1, 77, 10),
                record(EventType.WAIT_RETURNED, "wait-returned", "\"returns\":0", 0, 77, 0),
                record(EventType.OUTPUT, "output", "\"fd\":1,\"text\":\"h\u00e9 \\\"\\n\"", 1, "h\u00e9 \"\n"),
                record(EventType.BUFFERED, "buffered", "\"text\":\"-\",\"pending\":12", 12, "-"),
                record(EventType.ASSIGNED, "assigned", "\"name\":\"x\",\"value\":-5", 0, -5L, (short) 1, "x"),
                record(
                        EventType.ASSIGNED,
                        "assigned",
                        "\"name\":\"big\",\"value\":\"9007199254740992\"",
                        0,
                        1L << 53,
                        (short) 3,
                        "big"),
                record(
                        EventType.ASSIGNED,
                        "assigned",
                        "\"name\":\"least\",\"value\":\"-9223372036854775808\"",
                        0,
                        Long.MIN_VALUE,
                        (short) 5,
                        "least"),
                record(
                        EventType.ASSIGNED,
                        "assigned",
                        "\"name\":\"who\",\"value\":\"'me'\"",
                        1,
                        0L,
                        (short) 3,
                        "who'me'"),
                record(EventType.ASSIGNED, "assigned", "\"name\":\"p\",\"value\":\"0x7f\"", 2, 127L, (short) 1, "p"),
                record(EventType.SLEPT, "slept", "\"micros\":5000000000", 5_000_000_000L),
                record(EventType.EXITED, "exited", "\"status\":3,\"via\":\"return\"", 3, 0),
                record(EventType.EXITED, "exited", "\"status\":3,\"via\":\"exit\"", 3, 1),
                record(EventType.EXITED, "exited", "\"status\":3,\"via\":\"_exit\"", 3, 2),
                record(EventType.KILLED, "killed", "\"signal\":9", 9, 0),
                record(EventType.KILLED, "killed", "\"signal\":9,\"ppid\":41", 9, 41),
                record(
                        EventType.KILL_RETURNED,
                        "kill-returned",
                        "\"target\":43,\"signal\":15,\"returns\":-1,\"errno\":\"ESRCH\",\"cause\":\"kernel\"",
                        43,
                        15,
                        -1,
                        3,
                        1),
                record(
                        EventType.PIPE_RETURNED,
                        "pipe-returned",
                        "\"returns\":0,\"readEnd\":3,\"writeEnd\":4",
                        0,
                        3,
                        4,
                        0),
                record(EventType.PIPE_RETURNED, "pipe-returned", "\"returns\":-1,\"errno\":\"EMFILE\"", -1, 3, 4, 24),
                record(EventType.READ_CALLED, "read-called", "\"fd\":3", 3),
                record(
                        EventType.READ_RETURNED,
                        "read-returned",
                        "\"fd\":3,\"returns\":2,\"text\":\"hi\"",
                        3,
                        2,
                        0,
                        "hi"),
                record(EventType.PIPED, "piped", "\"fd\":4,\"returns\":2,\"text\":\"hi\"", 4, 2, 0, "hi"),
                record(
                        EventType.DESCRIPTOR_CHANGED,
                        "descriptor-changed",
                        "\"call\":\"close\",\"fd\":4,\"returns\":0",
                        0,
                        4,
                        0,
                        0,
                        0),
                record(
                        EventType.DESCRIPTOR_CHANGED,
                        "descriptor-changed",
                        "\"call\":\"dup2\",\"fd\":4,\"other\":1,\"returns\":-1,\"errno\":\"EBADF\"",
                        2,
                        4,
                        1,
                        -1,
                        9));
    }

    @ParameterizedTest
    @MethodSource("records")
    void each_record_becomes_its_event(int type, String name, String fields, Object[] written) {
        ByteBuffer in = new Records().add(type, 42, 1_234, 3, written).buffer();

        String json = EventJson.write(decoder.next(in, 7));

        assertThat(json)
                .isEqualTo("{\"type\":\"" + name + "\"," + COMMON + (fields.isEmpty() ? "" : "," + fields) + "}");
        assertThat(in.hasRemaining()).isFalse();
    }

    @Test
    void run_started_is_filled_from_the_request() {
        assertThat(EventJson.write(decoder.next(new Records().started().buffer(), 1)))
                .isEqualTo("{\"type\":\"run-started\",\"seq\":1,\"t\":1,\"helper\":90,\"demo\":\"forks-in-a-row\","
                        + "\"language\":\"c\",\"forks\":2,\"limits\":{\"processes\":64,\"totalProcesses\":128,"
                        + "\"wallMs\":5000,\"outputBytes\":1000,\"steps\":100000},\"stdout\":\"pipe\"}");
    }

    @Test
    void what_the_helper_says_about_others_has_no_line() {
        assertThat(EventJson.write(decoder.next(new Records().reaped(42, 3 << 8).buffer(), 2)))
                .isEqualTo("{\"type\":\"reaped\",\"seq\":2,\"t\":6,\"pid\":42,\"by\":90,\"status\":{\"exited\":3}}");
        ByteBuffer reparented =
                new Records().add(EventType.REPARENTED, 42, 5, 0, 41, 90).buffer();
        assertThat(EventJson.write(decoder.next(reparented, 3)))
                .isEqualTo("{\"type\":\"reparented\",\"seq\":3,\"t\":5,\"pid\":42,\"from\":41,\"to\":90}");
        assertThat(EventJson.write(decoder.next(new Records().ended(3, 4, 3).buffer(), 4)))
                .isEqualTo("{\"type\":\"run-ended\",\"seq\":4,\"t\":7000,\"verdict\":\"step-limit\",\"processes\":4,"
                        + "\"forks\":3,\"failedForks\":0,\"peakAlive\":4,\"wallMs\":7}");
    }

    @Test
    void every_record_type_is_tried_here() throws IllegalAccessException {
        Set<Integer> elsewhere =
                Set.of(EventType.RUN_STARTED, EventType.REPARENTED, EventType.REAPED, EventType.RUN_ENDED);
        Set<Integer> tried = records().map(a -> (Integer) a.get()[0]).collect(Collectors.toSet());
        for (var constant : EventType.class.getFields()) {
            boolean isType = Modifier.isStatic(constant.getModifiers())
                    && !constant.getName().equals("MAX_RECORD")
                    && !constant.getName().equals("HEADER");
            if (isType && !elsewhere.contains(constant.getInt(null))) {
                assertThat(tried).as(constant.getName()).contains(constant.getInt(null));
            }
        }
    }

    @Test
    void bytes_that_are_not_utf8_are_shown_and_not_dropped() {
        ByteBuffer in = new Records()
                .add(EventType.OUTPUT, 42, 1, 1, 1, new byte[] {
                    'a', (byte) 0xff, (byte) 0xe2, (byte) 0x82, 'b', (byte) 0xc3
                })
                .buffer();
        assertThat(((Event.Output) decoder.next(in, 1)).text()).isEqualTo("a\\xff\\xe2\\x82b\\xc3");
    }

    @Test
    void a_record_is_decoded_only_when_all_of_it_is_there() {
        ByteBuffer whole = new Records().first(42).buffer();
        for (int length = 0; length < whole.limit(); length++) {
            ByteBuffer part = whole.duplicate().limit(length);
            assertThat(decoder.next(part, 1)).isNull();
            assertThat(part.position()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 19, 4_097, 65_535})
    void a_length_that_no_record_has_is_refused(int length) {
        ByteBuffer in = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putShort(0, (short) length);
        assertThatThrownBy(() -> decoder.next(in, 1)).isInstanceOf(BadRecordException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 22, 99, 255})
    void an_unknown_type_is_refused(int type) {
        ByteBuffer in = new Records().add(type, 1, 1, 1).buffer();
        assertThatThrownBy(() -> decoder.next(in, 1)).isInstanceOf(BadRecordException.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_that_is_too_short_for_its_type_is_refused_or_read_but_nothing_else(
            int type, String name, String fields, Object[] written) {
        ByteBuffer header = new Records().add(type, 42, 1, 1).buffer();
        try {
            assertThat(decoder.next(header, 1)).isNotNull();
        } catch (BadRecordException e) {
            assertThat(written).isNotEmpty();
        }
    }

    private static Arguments record(int type, String name, String fields, Object... written) {
        return Arguments.of(type, name, fields, Arrays.copyOf(written, written.length));
    }
}
