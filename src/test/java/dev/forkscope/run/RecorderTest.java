package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Verdict;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecorderTest {
    private static final int ZYGOTE = 80;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MemoryRunLog log = new MemoryRunLog(1 << 20, Duration.ofHours(1), InstantSource.system());
    private final RunView queued = RunView.queued("run", Records.spec());
    private final Recorder recorder = new Recorder(queued, Records.spec(), log);

    RecorderTest() {
        log.open(queued);
        recorder.running();
    }

    @Test
    void events_are_numbered_from_one_however_the_bytes_arrive() {
        ByteBuffer bytes = new Records().started().first(100).forked(100, 101).buffer();
        ByteBuffer arriving = ByteBuffer.allocate(4_096);
        while (bytes.hasRemaining()) {
            arriving.put(bytes.get()).flip();
            recorder.accept(arriving);
            arriving.compact();
        }
        assertThat(events()).extracting(e -> e.get("seq").asLong()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(recorder.helper()).isEqualTo(Records.HELPER);
        assertThat(recorder.firstProcess()).isEqualTo(100);
    }

    @Test
    void the_end_is_announced_only_when_the_channel_is_closed() {
        accept(new Records().started().first(100).exited(100, 0).reaped(100, 0).ended(0, 1, 0));
        assertThat(types()).doesNotContain("run-ended");
        assertThat(log.find("run").orElseThrow().state()).isEqualTo(RunState.RUNNING);

        recorder.end(ZYGOTE, 9_000);
        assertThat(types()).endsWith("run-ended");
        RunView view = log.find("run").orElseThrow();
        assertThat(view.state()).isEqualTo(RunState.ENDED);
        assertThat(view.verdict()).isEqualTo(Verdict.COMPLETED);
        assertThat(view.processes()).isEqualTo(1);
        assertThat(view.events()).isEqualTo(5);
    }

    @Test
    void a_process_that_has_exited_is_not_also_killed() {
        accept(new Records()
                .started()
                .first(100)
                .exited(100, 3)
                .killed(100)
                .reaped(100, 9)
                .ended(4, 1, 0));
        recorder.end(ZYGOTE, 9_000);
        assertThat(types()).containsExactly("run-started", "process-started", "exited", "reaped", "run-ended");
        RunInvariants.hold(events());
    }

    @Test
    void who_was_reaped_in_the_moment_in_which_its_parent_was_killed_has_an_end_all_the_same() {
        accept(new Records()
                .started()
                .first(100)
                .forked(100, 101)
                .killed(100)
                .reaped(100, 9)
                .ended(1, 2, 1));
        recorder.end(ZYGOTE, 9_000);
        assertThat(types()).endsWith("killed", "reaped", "killed", "reaped", "run-ended");
        RunInvariants.hold(events());
    }

    @Test
    void a_signal_to_a_stranger_is_recorded_as_what_it_was() {
        accept(new Records().started().first(100).add(EventType.KILL_RETURNED, 100, 5, 7, 1, 9, -1, 1, 2));
        JsonNode last = events().get(2);
        assertThat(last.get("target").asInt()).isEqualTo(1);
        assertThat(last.get("errno").asString()).isEqualTo("EPERM");
        assertThat(last.get("cause").asString()).isEqualTo("run-limit");
    }

    @Test
    void where_the_helper_does_not_know_the_old_parent_it_is_the_one_who_forked() {
        accept(new Records().started().first(100).forked(100, 101).add(EventType.REPARENTED, 101, 5, 0, 0, 90));
        JsonNode last = events().get(4);
        assertThat(last.get("from").asInt()).isEqualTo(100);
        assertThat(last.get("to").asInt()).isEqualTo(90);
    }

    static Stream<Records> interrupted() {
        return Stream.of(
                new Records(),
                new Records().started(),
                new Records().started().first(100),
                new Records().started().first(100).exited(100, 0),
                new Records().started().first(100).forked(100, 101),
                new Records().started().first(100).inParent(100, 101),
                new Records().started().first(100).inChild(101, 100),
                new Records()
                        .started()
                        .first(100)
                        .inChild(101, 100)
                        .inChild(102, 101)
                        .exited(102, 1),
                new Records()
                        .started()
                        .first(100)
                        .forked(100, 101)
                        .exited(100, 0)
                        .reaped(100, 0),
                new Records()
                        .started()
                        .first(100)
                        .inParent(100, 101)
                        .add(EventType.WAIT_RETURNED, 100, 5, 7, 101, 15, 0),
                new Records()
                        .started()
                        .first(100)
                        .forked(100, 101)
                        .killed(101)
                        .add(EventType.FORK_RETURNED, 100, 6, 5, -1, 90, 11, 2));
    }

    @ParameterizedTest
    @MethodSource("interrupted")
    void the_record_of_a_run_that_lost_its_helper_is_completed(Records records) {
        accept(records);
        recorder.end(ZYGOTE, 9_000);
        List<JsonNode> events = events();
        RunInvariants.hold(events);
        assertThat(events.get(events.size() - 1).get("verdict").asString()).isEqualTo("lost");
        assertThat(log.find("run").orElseThrow().verdict()).isEqualTo(Verdict.LOST);
    }

    @Test
    void a_child_that_never_spoke_appears_with_its_parent() {
        accept(new Records().started().first(100).inParent(100, 101));
        recorder.end(ZYGOTE, 9_000);
        JsonNode killed = events().stream()
                .filter(e -> e.get("type").asString().equals("killed")
                        && e.get("pid").asInt() == 101)
                .findFirst()
                .orElseThrow();
        assertThat(killed.get("ppid").asInt()).isEqualTo(100);
    }

    @Test
    void the_server_names_the_reason_when_the_helper_only_knows_that_it_was_stopped() {
        recorder.stopping(Verdict.OUTPUT_LIMIT);
        recorder.stopping(Verdict.CANCELLED);
        accept(new Records().started().first(100).killed(100).reaped(100, 9).ended(4, 1, 0));
        recorder.end(ZYGOTE, 9_000);
        assertThat(log.find("run").orElseThrow().verdict()).isEqualTo(Verdict.OUTPUT_LIMIT);
    }

    @Test
    void a_run_that_completed_before_the_stop_reached_it_has_completed() {
        recorder.stopping(Verdict.CANCELLED);
        accept(new Records().started().first(100).exited(100, 0).reaped(100, 0).ended(0, 1, 0));
        recorder.end(ZYGOTE, 9_000);
        assertThat(log.find("run").orElseThrow().verdict()).isEqualTo(Verdict.COMPLETED);
    }

    @Test
    void what_came_before_a_bad_record_is_kept() {
        ByteBuffer in = new Records().started().first(100).add(99, 1, 1, 1).buffer();
        assertThatThrownBy(() -> recorder.accept(in)).isInstanceOf(BadRecordException.class);
        recorder.end(ZYGOTE, 9_000);
        RunInvariants.hold(events());
        assertThat(types()).startsWith("run-started", "process-started");
    }

    private void accept(Records records) {
        recorder.accept(records.buffer());
    }

    private List<JsonNode> events() {
        return log.read("run", 0, 1 << 20).orElseThrow().stream()
                .map(JSON::readTree)
                .toList();
    }

    private List<String> types() {
        return events().stream().map(e -> e.get("type").asString()).toList();
    }
}
