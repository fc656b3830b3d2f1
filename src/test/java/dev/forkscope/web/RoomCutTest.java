package dev.forkscope.web;

import static dev.forkscope.web.ClassUnderTest.CLOSE;
import static dev.forkscope.web.ClassUnderTest.REVEAL;
import static dev.forkscope.web.ClassUnderTest.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Half of the connections are cut and restored in the middle of each phase. */
@ServerTest
class RoomCutTest {
    private static final int STUDENTS = 30;

    private final int port;
    private final ClassUnderTest room;
    private final List<Guest> students = new ArrayList<>();

    RoomCutTest(@LocalServerPort int port) {
        this.port = port;
        room = new ClassUnderTest(port);
    }

    @Test
    void no_answer_and_no_event_is_lost() {
        for (int i = 0; i < STUDENTS; i++) {
            students.add(room.student());
        }
        cutAndRestore("lobby");
        room.ask();
        for (int i = 0; i < STUDENTS; i++) {
            if (i == STUDENTS / 2) {
                cutAndRestore("asking");
            }
            assertThat(students.get(i)
                            .answer(Integer.toString(i % 3))
                            .get("type")
                            .asString())
                    .isEqualTo("accepted");
        }
        cutAndRestore("asking");
        room.teacher.say(CLOSE, "closed");
        cutAndRestore("closed");
        room.teacher.say(REVEAL, "revealed");
        cutAndRestore("revealed");
        for (int i = 0; i < STUDENTS; i++) {
            JsonNode state = students.get(i).state("revealed");
            assertThat(state.get("mine").asInt()).isEqualTo(i % 3);
            assertThat(state.get("participants").asInt()).isPositive();
            assertThat(StreamSupport.stream(state.get("results").spliterator(), false)
                            .map(r -> r.get("answer").asInt() + ":"
                                    + r.get("count").asInt()))
                    .containsExactly("0:10", "1:10", "2:10");
        }
        theRunReachesEverybodyWhole();
    }

    private void theRunReachesEverybodyWhole() {
        room.teacher.say(
                "{\"type\":\"show\",\"program\":{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":6}}");
        room.teacher.say(RUN);
        List<Browser.Watching> watching = new ArrayList<>();
        List<List<JsonNode>> events = new ArrayList<>();
        Browser browser = new Browser(port);
        String run = "";
        for (Guest student : students) {
            run = student.state(s -> s.has("run")).get("run").asString();
            watching.add(browser.watch(run, ""));
        }
        for (int i = 0; i < STUDENTS; i += 2) {
            List<JsonNode> before = watching.get(i).events();
            watching.get(i).abort();
            events.add(new ArrayList<>(before));
            watching.set(i, browser.watch(run, "?after=" + before.size()));
        }
        for (int i = 0; i < STUDENTS; i++) {
            assertThat(watching.get(i).closeStatus()).isEqualTo(1000);
            List<JsonNode> all = new ArrayList<>(i % 2 == 0 ? events.get(i / 2) : List.of());
            all.addAll(watching.get(i).events());
            assertThat(all.stream().map(e -> e.get("seq").asLong()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, all.size()).boxed().toList());
            assertThat(all.get(all.size() - 1).get("processes").asInt()).isEqualTo(64);
        }
    }

    private void cutAndRestore(String phase) {
        for (int i = 0; i < STUDENTS; i += 2) {
            String me = ClassUnderTest.me(students.get(i));
            students.get(i).cut();
            students.set(i, room.guest().join(me));
        }
        students.forEach(student -> student.state(phase));
    }
}
