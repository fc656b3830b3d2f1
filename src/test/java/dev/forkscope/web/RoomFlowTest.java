package dev.forkscope.web;

import static dev.forkscope.web.ClassUnderTest.AGAIN;
import static dev.forkscope.web.ClassUnderTest.CLOSE;
import static dev.forkscope.web.ClassUnderTest.END;
import static dev.forkscope.web.ClassUnderTest.REVEAL;
import static dev.forkscope.web.ClassUnderTest.RUN;
import static dev.forkscope.web.ClassUnderTest.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A class as it should go. */
@ServerTest
class RoomFlowTest {
    private final int port;
    private final ClassUnderTest room;

    RoomFlowTest(@LocalServerPort int port) {
        this.port = port;
        room = new ClassUnderTest(port);
    }

    @Test
    void a_lesson_from_the_lobby_to_its_end() {
        Guest student = room.student();
        Guest other = room.student();
        Guest projector = room.guest().watch();
        assertThat(room.teacher
                        .state(s -> s.get("participants").asInt() == 2)
                        .get("phase")
                        .asString())
                .isEqualTo("lobby");

        room.ask();
        JsonNode asked = student.state("asking");
        assertThat(asked.at("/program/demo").asString()).isEqualTo("forks-in-a-row");
        assertThat(asked.at("/program/forks").asInt()).isEqualTo(3);
        assertThat(asked.at("/program/source").asString()).contains("fork()");
        assertThat(asked.at("/question/kind").asString()).isEqualTo("number");
        assertThat(student.answer("6").get("value").asInt()).isEqualTo(6);
        assertThat(other.answer("\"8\"").get("value").asInt()).isEqualTo(8);
        projector.state(s -> s.get("answered").asInt() == 2);

        room.teacher.say(CLOSE, "closed");
        room.teacher.say(REVEAL, "revealed");
        for (Guest guest : List.of(room.teacher, student, projector)) {
            JsonNode revealed = guest.state(s -> s.has("truth"));
            assertThat(revealed.get("truth").asInt()).isEqualTo(8);
            assertThat(revealed.get("results").toString())
                    .startsWith("[{\"answer\":6,\"count\":1,\"why\":\"Each fork doubles")
                    .endsWith("{\"answer\":8,\"count\":1}]");
        }
        assertThat(student.newest().get("mine").asInt()).isEqualTo(6);

        room.teacher.say(AGAIN, "asking");
        assertThat(student.state("asking").get("round").asInt()).isEqualTo(2);
        assertThat(student.newest().has("mine")).isFalse();
        student.answer("8");
        room.teacher.say(CLOSE, "closed");
        room.teacher.say(REVEAL, "revealed");
        JsonNode both = projector.state(s -> s.has("previous"));
        assertThat(both.at("/results/0/answer").asInt()).isEqualTo(8);
        assertThat(both.at("/results/0/count").asInt()).isEqualTo(1);
        assertThat(both.get("previous")).hasSize(2);

        room.teacher.say(END);
        for (Guest guest : List.of(room.teacher, student, other, projector)) {
            assertThat(guest.closeStatus()).isEqualTo(1000);
            assertThat(guest.newest().get("phase").asString()).isEqualTo("ended");
        }
    }

    @Test
    void the_run_and_the_teachers_playhead_reach_everybody_and_who_comes_late() {
        Guest student = room.student();
        room.teacher.say(SHOW);
        room.teacher.say(RUN);
        String run = student.state(s -> s.has("run")).get("run").asString();
        room.teacher.say("{\"type\":\"playhead\",\"playhead\":{\"seq\":7,\"playing\":true,\"speed\":0.5}}");
        Guest late = room.student();
        for (Guest guest : List.of(student, late, room.guest().watch())) {
            JsonNode state = guest.state(s -> s.at("/playhead/seq").asInt() == 7);
            assertThat(state.get("run").asString()).isEqualTo(run);
            assertThat(state.at("/playhead/speed").asDouble()).isEqualTo(0.5);
            assertThat(state.at("/playhead/playing").asBoolean()).isTrue();
        }
        Browser.Watching watching = new Browser(port).watch(run, "");
        assertThat(watching.closeStatus()).isEqualTo(1000);
        assertThat(watching.events().stream()
                        .filter(e -> e.has("pid"))
                        .map(e -> e.get("pid").asInt())
                        .distinct())
                .hasSize(8);
    }

    @Test
    void after_a_shown_run_the_truth_is_the_shown_runs() {
        room.ask();
        room.teacher.say(CLOSE, "closed");
        room.teacher.say(REVEAL, "revealed");
        room.teacher.state(s -> s.has("truth"));
        room.teacher.say(RUN);
        String run = room.teacher.state(s -> s.has("run")).get("run").asString();
        org.awaitility.Awaitility.await()
                .until(() ->
                        room.answers(room.token, "application/json").body().contains("\"run\":\"/api/runs/" + run));
        assertThat(room.teacher.newest().get("truth").asInt()).isEqualTo(8);
    }

    @Test
    void a_countdown_is_seen_by_all_and_closes_by_itself() {
        Guest student = room.student();
        room.teacher.say("{\"type\":\"ask\",\"question\":{\"text\":\"Ready?\",\"kind\":\"choice\","
                + "\"options\":[\"yes\",\"no\"]},\"seconds\":2}");
        JsonNode asking = student.state("asking");
        long left = asking.at("/question/deadline").asLong() - asking.get("now").asLong();
        assertThat(left).isBetween(1L, 2_000L);
        assertThat(student.answer("\"yes\"").get("type").asString()).isEqualTo("accepted");
        student.state("closed");
        room.teacher.state("closed");
        assertThat(student.answer("\"no\"").get("type").asString()).isEqualTo("rejected");
        room.teacher.say(REVEAL, "revealed");
        assertThat(student.state("revealed").get("results").toString()).isEqualTo("[{\"answer\":\"yes\",\"count\":1}]");
        assertThat(student.newest().has("truth")).isFalse();
    }

    @Test
    void a_teachers_own_question_can_be_measured_too() {
        room.teacher.say(SHOW);
        room.teacher.say(
                "{\"type\":\"ask\",\"question\":{\"text\":\"How many forks succeed?\",\"kind\":\"number\","
                        + "\"measure\":\"forks\"}}",
                "asking");
        room.teacher.say(CLOSE, "closed");
        room.teacher.say(REVEAL, "revealed");
        assertThat(room.teacher.state(s -> s.has("truth")).get("truth").asInt()).isEqualTo(7);
    }

    @Test
    void fields_of_a_command_may_stand_in_the_message_itself() {
        room.teacher.say("{\"type\":\"show\",\"language\":\"python\",\"source\":\"import os\\nos.fork()\\n\"}");
        assertThat(room.teacher
                        .state(s -> s.has("program"))
                        .at("/program/language")
                        .asString())
                .isEqualTo("python");
        room.teacher.say("{\"type\":\"ask\",\"text\":\"How many?\",\"kind\":\"number\"}", "asking");
    }

    @Test
    void students_may_run_things_of_their_own_if_the_teacher_says_so() {
        Guest student = room.student();
        assertThat(student.newest().get("mayRun").asBoolean()).isFalse();
        room.teacher.say("{\"type\":\"allow\",\"mayRun\":true}");
        student.state(s -> s.get("mayRun").asBoolean());
        room.teacher.say("{\"type\":\"allow\",\"mayRun\":false}");
        student.state(s -> !s.get("mayRun").asBoolean());
    }
}
