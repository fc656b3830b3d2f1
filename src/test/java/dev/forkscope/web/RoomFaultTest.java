package dev.forkscope.web;

import static dev.forkscope.web.ClassUnderTest.AGAIN;
import static dev.forkscope.web.ClassUnderTest.ASK;
import static dev.forkscope.web.ClassUnderTest.CLOSE;
import static dev.forkscope.web.ClassUnderTest.END;
import static dev.forkscope.web.ClassUnderTest.REVEAL;
import static dev.forkscope.web.ClassUnderTest.RUN;
import static dev.forkscope.web.ClassUnderTest.SHOW;
import static dev.forkscope.web.ClassUnderTest.me;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.forkscope.classroom.Rooms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What goes wrong in other tools must not here. */
@ServerTest
class RoomFaultTest {
    private final Rooms rooms;
    private final ClassUnderTest room;

    RoomFaultTest(@LocalServerPort int port, @Autowired Rooms rooms) {
        this.rooms = rooms;
        room = new ClassUnderTest(port);
    }

    @Test
    void nothing_tells_the_answer_to_anybody_before_it_is_revealed() {
        Guest student = room.student();
        Guest projector = room.guest().watch();
        room.ask();
        for (int round = 1; round <= 2; round++) {
            student.answer("6");
            room.teacher.say(CLOSE, "closed");
            await().until(() -> rooms.find(room.code).orElseThrow().round().truth() != null);
            Guest late = room.student();
            late.state("closed");
            room.teacher.refused(RUN);
            late.neverSawBeforeReveal();
            if (round == 1) {
                room.teacher.say(AGAIN, "asking");
            }
        }
        room.teacher.say(REVEAL, "revealed");
        projector.state(s -> s.has("truth"));
        room.teacher.say(AGAIN, "asking");
        projector.state("asking");
        room.teacher.say(END);
        for (Guest guest : List.of(room.teacher, student, projector)) {
            assertThat(guest.closeStatus()).isEqualTo(1000);
            guest.neverSawBeforeReveal();
            assertThat(guest.frames()).anyMatch(f -> f.contains("\"results\""));
        }
    }

    @Test
    void after_closing_no_answer_is_taken_by_a_late_message_a_second_tab_a_reload_or_a_new_student() {
        Guest student = room.student();
        room.ask();
        student.answer("6");
        Guest secondTab = room.guest().join(me(student));
        secondTab.state("asking");
        room.teacher.say(CLOSE, "closed");
        assertThat(rejection(student)).startsWith("The question is closed");
        assertThat(rejection(secondTab)).startsWith("The question is closed");
        String me = me(student);
        student.cut();
        Guest reloaded = room.guest().join(me);
        assertThat(reloaded.state("closed").get("mine").asInt()).isEqualTo(6);
        assertThat(rejection(reloaded)).startsWith("The question is closed");
        assertThat(rejection(room.student())).startsWith("The question is closed");
        room.teacher.say(REVEAL, "revealed");
        assertThat(rejection(reloaded)).startsWith("The question is closed");
        assertThat(room.teacher.newest().get("results")).hasSize(1);
        assertThat(room.teacher.newest().at("/results/0/answer").asInt()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "null", "\"eight\"", "8.5", "true", "[8]", "{\"n\":8}", "\"8 or 9\""})
    void an_answer_that_is_empty_or_no_whole_number_is_rejected_in_a_sentence(String value) {
        Guest student = room.student();
        room.ask();
        JsonNode reply = student.answer(value);
        assertThat(reply.get("type").asString()).isEqualTo("rejected");
        assertThat(reply.get("reason").asString()).endsWith(".");
        assertThat(room.teacher.newest().get("answered").asInt()).isZero();
    }

    @Test
    void an_answer_before_anything_is_asked_is_rejected() {
        assertThat(rejection(room.student())).isEqualTo("Nothing is asked at the moment.");
    }

    @Test
    void a_changed_answer_replaces_the_old_one_from_whichever_tab_it_comes() {
        Guest student = room.student();
        room.ask();
        Guest secondTab = room.guest().join(me(student));
        secondTab.state("asking");
        student.answer("6");
        assertThat(secondTab.state(s -> s.has("mine")).get("mine").asInt()).isEqualTo(6);
        secondTab.answer("7");
        student.answer("8");
        assertThat(room.teacher
                        .state(s -> s.get("answered").asInt() > 0)
                        .get("participants")
                        .asInt())
                .isEqualTo(1);
        room.teacher.say(CLOSE, "closed");
        room.teacher.say(REVEAL, "revealed");
        assertThat(room.teacher.newest().get("results").toString()).startsWith("[{\"answer\":8,\"count\":1}");
        assertThat(room.teacher.newest().get("results")).hasSize(1);
    }

    @Test
    void a_student_who_loses_the_connection_keeps_place_and_answer() {
        Guest student = room.student();
        String me = me(student);
        room.ask();
        student.answer("6");
        student.cut();
        room.teacher.state(s -> s.get("participants").asInt() == 0);
        assertThat(room.teacher.newest().get("answered").asInt()).isEqualTo(1);
        Guest back = room.guest().join(me);
        JsonNode state = back.state("asking");
        assertThat(state.get("me").asString()).isEqualTo(me);
        assertThat(state.get("mine").asInt()).isEqualTo(6);
        back.answer("8");
        assertThat(room.teacher
                        .state(s -> s.get("participants").asInt() == 1)
                        .get("answered")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_teacher_who_loses_the_connection_finds_the_room_as_it_was_and_teaches_on() {
        Guest student = room.student();
        room.ask();
        room.teacher.cut();
        assertThat(student.answer("6").get("type").asString()).isEqualTo("accepted");
        Guest back = room.guest().teach(room.token);
        assertThat(back.state("asking").get("answered").asInt()).isEqualTo(1);
        back.say(CLOSE, "closed");
        student.state("closed");
    }

    @Test
    void two_of_a_teachers_devices_lead_the_same_class() {
        Guest tablet = room.guest().teach(room.token);
        tablet.say(SHOW);
        room.teacher.state(s -> s.has("program"));
        room.teacher.say(ASK);
        tablet.state("asking");
        tablet.say(CLOSE, "closed");
        assertThat(room.teacher.refused(CLOSE)).isEqualTo("No question is open.");
    }

    @Test
    void steps_in_the_wrong_order_are_refused_and_the_class_goes_on() {
        assertThat(room.teacher.refused(REVEAL)).startsWith("There are no answers to reveal.");
        assertThat(room.teacher.refused(RUN)).isEqualTo("Show a program first.");
        assertThat(room.teacher.refused(ASK)).contains("no question \"processes\"");
        room.ask();
        assertThat(room.teacher.refused(REVEAL)).isEqualTo("Close the question first.");
        assertThat(room.teacher.refused(SHOW)).startsWith("A question is open.");
        assertThat(room.teacher.refused(ASK)).startsWith("A question is open.");
        assertThat(room.teacher.refused(AGAIN)).isEqualTo("The question is open already.");
        assertThat(room.teacher.refused(RUN)).startsWith("Reveal the answers first");
        room.teacher.say(CLOSE, "closed");
        assertThat(room.teacher.refused(SHOW)).isEqualTo("Reveal the answers first.");
        assertThat(room.teacher.refused(RUN)).startsWith("Reveal the answers first");
        room.teacher.say(REVEAL, "revealed");
        room.teacher.say(SHOW, "lobby");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "ask", "again", "close", "reveal", "run", "playhead", "allow", "end"})
    void a_teachers_command_from_a_student_or_the_projector_is_refused(String command) {
        Guest student = room.student();
        Guest projector = room.guest().watch();
        String message = "{\"type\":\"" + command + "\",\"token\":\"" + room.token + "\"}";
        assertThat(student.refused(message)).isEqualTo("Only the teacher can do that.");
        assertThat(projector.refused(message)).isEqualTo("Only the teacher can do that.");
        assertThat(room.student().newest().get("phase").asString()).isEqualTo("lobby");
    }

    @Test
    void only_students_answer_and_nobody_is_two_people() {
        Guest projector = room.guest().watch();
        Guest student = room.student();
        room.ask();
        assertThat(rejection(projector)).isEqualTo("Only students answer.");
        assertThat(rejection(room.teacher)).isEqualTo("Only students answer.");
        assertThat(student.refused("{\"type\":\"teach\",\"token\":\"" + room.token + "\"}"))
                .isEqualTo("There is no message of this type here.");
        assertThat(room.teacher.newest().get("answered").asInt()).isZero();
    }

    @Test
    void a_program_that_does_not_compile_is_refused_with_its_errors_and_nothing_changes() {
        room.teacher.say(SHOW);
        room.teacher.state(s -> s.has("program"));
        room.teacher.refused("{\"type\":\"show\",\"program\":{\"language\":\"c\",\"source\":\"int main( {}\"}}");
        JsonNode rejected = Browser.JSON.readTree(room.teacher.frames().stream()
                .filter(f -> f.contains("\"rejected\""))
                .findFirst()
                .orElseThrow());
        assertThat(rejected.at("/errors/0/line").asInt()).isEqualTo(1);
        assertThat(rejected.at("/errors/0/message").asString()).isNotBlank();
        assertThat(room.student().newest().at("/program/demo").asString()).isEqualTo("forks-in-a-row");
    }

    private static String rejection(Guest guest) {
        JsonNode reply = guest.answer("3");
        assertThat(reply.get("type").asString()).isEqualTo("rejected");
        return reply.get("reason").asString();
    }
}
