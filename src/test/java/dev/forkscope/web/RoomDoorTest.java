package dev.forkscope.web;

import static dev.forkscope.web.ClassUnderTest.CLOSE;
import static dev.forkscope.web.ClassUnderTest.END;
import static dev.forkscope.web.ClassUnderTest.REVEAL;
import static dev.forkscope.web.ClassUnderTest.SHOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who gets into a class, and who is shown the door. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class RoomDoorTest {
    private static final String JOIN = "{\"type\":\"join\"}";

    private final int port;
    private final Browser browser;
    private final ClassUnderTest room;
    private final RoomSocketHandler handler;

    RoomDoorTest(@LocalServerPort int port, @Autowired RoomSocketHandler handler) {
        this.port = port;
        this.handler = handler;
        browser = new Browser(port);
        room = new ClassUnderTest(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ", "zzzz", "ABCDEFGHIJKL", "%20"})
    void an_unknown_class_is_closed_with_4404_and_not_found(String code) {
        assertThat(new Guest(port, code).closeStatus()).isEqualTo(4404);
        HttpResponse<String> answer = browser.get("/api/rooms/" + code);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"token\":\"wrong\"", "\"token\":\"\"", "\"token\":7", "\"none\":0"})
    void a_wrong_token_is_closed_with_4403_whatever_comes_next(String token) {
        Guest guest = room.guest().say("{\"type\":\"teach\"," + token + "}");
        guest.trySay(JOIN);
        assertThat(guest.closeStatus()).isEqualTo(4403);
        assertThat(guest.frames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "7",
                "null",
                "{\"type\":\"join\"",
                "{\"type\":\"join\"} {}",
                "{\"type\":7}",
                "{}",
                "{\"type\":\"answer\",\"value\":8}",
                "{\"type\":\"show\"}"
            })
    void who_does_not_say_first_who_they_are_is_closed_with_4400(String first) {
        Guest guest = room.guest().say(first);
        assertThat(guest.closeStatus()).isEqualTo(4400);
        assertThat(guest.frames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "[]", "{\"type\":"})
    void who_stops_speaking_json_is_closed_with_4400(String message) {
        Guest student = room.student();
        student.say(message);
        assertThat(student.closeStatus()).isEqualTo(4400);
    }

    @Test
    void a_message_of_an_unknown_type_is_rejected_and_the_student_stays() {
        Guest student = room.student();
        assertThat(student.refused("{\"type\":\"dance\"}")).endsWith(".");
        assertThat(student.refused("{}")).endsWith(".");
        assertThat(student.isOpen()).isTrue();
    }

    @Test
    void a_flood_is_closed_with_1008_and_disturbs_nobody() {
        Guest other = room.student();
        Guest flood = room.student();
        room.ask();
        for (int i = 0; i < 1_000 && flood.isOpen(); i++) {
            flood.trySay("{\"type\":\"answer\",\"value\":8}");
        }
        assertThat(flood.closeStatus()).isEqualTo(1008);
        assertThat(other.answer("8").get("type").asString()).isEqualTo("accepted");
    }

    @Test
    void a_message_that_is_too_long_is_closed_with_1009() {
        String long17k = "{\"type\":\"answer\",\"value\":\"" + "8".repeat(17_000) + "\"}";
        assertThat(room.student().say(long17k).closeStatus()).isEqualTo(1009);
        assertThat(room.guest().say(long17k).closeStatus()).isEqualTo(1009);
        Guest teacher = room.guest().teach(room.token);
        teacher.state("lobby");
        teacher.say("{\"type\":\"show\",\"language\":\"c\",\"source\":\"" + "/".repeat(140_000) + "\"}");
        assertThat(teacher.closeStatus()).isEqualTo(1009);
    }

    @Test
    void a_teachers_program_may_be_as_long_as_any() {
        String source = "int main(void) { return 0; }\\n" + "//\\n".repeat(21_000);
        room.teacher.say("{\"type\":\"show\",\"program\":{\"language\":\"c\",\"source\":\"" + source + "\"}}");
        assertThat(room.teacher
                        .state(s -> s.has("program"))
                        .at("/program/source")
                        .asString())
                .hasSizeGreaterThan(60_000);
    }

    @Test
    void a_class_is_found_by_its_code_in_any_case_and_lets_students_choose_no_name() {
        String lower = room.code.toLowerCase(Locale.ROOT);
        JsonNode found = browser.json(browser.get("/api/rooms/" + lower));
        assertThat(found.get("code").asString()).isEqualTo(room.code);
        assertThat(found.get("phase").asString()).isEqualTo("lobby");
        assertThat(found).hasSize(2);
        Guest student = new Guest(port, lower).join();
        assertThat(student.state("lobby").get("code").asString()).isEqualTo(room.code);
        assertThat(ClassUnderTest.me(student)).matches("[A-Za-z0-9_-]{22}");
        Guest odd = room.guest().say("{\"type\":\"join\",\"me\":\"<b>" + "x".repeat(100) + "\"}");
        assertThat(odd.state("lobby").get("me").asString()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void pages_of_other_origins_are_refused() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Origin", "https://evil.example")
                        .buildAsync(
                                URI.create("ws://localhost:" + port + "/ws/rooms/" + room.code),
                                new WebSocket.Listener() {})
                        .join())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void the_token_is_in_no_log_and_no_answer_but_the_first(CapturedOutput log) {
        Guest student = room.student();
        room.ask();
        room.teacher.say(CLOSE, "closed");
        room.teacher.say(REVEAL, "revealed");
        room.answers("wrong" + room.token, "text/csv");
        HttpResponse<String> answers = room.answers(room.token, "application/json");
        room.teacher.say(END);
        assertThat(room.teacher.closeStatus()).isEqualTo(1000);
        assertThat(answers.uri().toString()).doesNotContain(room.token);
        assertThat(answers.body()).doesNotContain(room.token);
        assertThat(log.getAll()).doesNotContain(room.token);
        assertThat(student.frames()).noneMatch(f -> f.contains(room.token));
        assertThat(room.teacher.frames()).noneMatch(f -> f.contains(room.token));
    }

    @Test
    void answers_are_for_the_teacher_and_only_those_that_were_revealed() {
        Guest student = room.student();
        room.teacher.say("{\"type\":\"ask\",\"question\":{\"text\":\"=1+1, \\\"or\\\" not?\",\"kind\":\"choice\","
                + "\"options\":[\"@yes\",\"no, never\"]}}");
        student.state("asking");
        student.answer("\"@yes\"");
        assertThat(room.answers("", "application/json").statusCode()).isEqualTo(403);
        assertThat(room.answers(room.token + "x", "text/csv").statusCode()).isEqualTo(403);
        assertThat(room.answers(room.token, "application/json").body()).doesNotContain("@yes");
        room.teacher.say(CLOSE, "closed");
        assertThat(room.answers(room.token, "text/csv").body()).doesNotContain("@yes");
        room.teacher.say(REVEAL, "revealed");

        HttpResponse<String> csv = room.answers(room.token, "text/csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body())
                .isEqualTo("number,round,demo,language,forks,question,kind,answer,count,truth,run\r\n"
                        + "1,1,,,,\"'=1+1, \"\"or\"\" not?\",choice,'@yes,1,,\r\n");
        JsonNode json = browser.json(room.answers(room.token, "application/json"));
        assertThat(json.at("/questions/0/answers/0/answer").asString()).isEqualTo("@yes");
        assertThat(json.at("/questions/0/answers/0/count").asInt()).isEqualTo(1);
        assertThat(json.toString()).doesNotContain(ClassUnderTest.me(student));
    }

    @Test
    void after_the_class_the_answers_and_the_recording_can_still_be_fetched() {
        Guest student = room.student();
        room.ask();
        student.answer("6");
        room.teacher.say(CLOSE, "closed");
        room.teacher.say(REVEAL, "revealed");
        room.teacher.state(s -> s.has("truth"));
        room.teacher.say(END);
        assertThat(room.teacher.closeStatus()).isEqualTo(1000);
        JsonNode question =
                browser.json(room.answers(room.token, "application/json")).at("/questions/0");
        assertThat(question.get("truth").asInt()).isEqualTo(8);
        assertThat(question.at("/answers/0/answer").asInt()).isEqualTo(6);
        assertThat(question.at("/program/demo").asString()).isEqualTo("forks-in-a-row");
        JsonNode events = browser.json(browser.get(question.get("run").asString()));
        assertThat(events.get(events.size() - 1).get("processes").asInt()).isEqualTo(8);
        Guest late = room.guest().join();
        assertThat(late.closeStatus()).isEqualTo(1000);
        assertThat(late.newest().get("phase").asString()).isEqualTo("ended");
    }

    @Test
    void a_class_may_be_opened_with_a_program_on_show() {
        JsonNode created = browser.json(browser.post(
                "/api/rooms", "{\"program\":{\"demo\":\"forks-in-a-row\",\"language\":\"python\",\"forks\":2}}"));
        Guest guest = new Guest(port, created.get("code").asString()).watch();
        assertThat(guest.state("lobby").at("/program/title").asString()).isEqualTo("Forks in a row");
        assertThat(browser.post("/api/rooms", "{\"program\":{\"language\":\"c\",\"source\":\"int\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/api/rooms", "{\"program\":{\"language\":\"c\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.send(browser.request("/api/rooms").POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join", "/join/ABCDEF", "/teach", "/teach/ABCDEF", "/project/ABCDEF"})
    void the_page_is_at_the_addresses_of_a_class(String path) {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo(browser.get("/").body());
    }

    @Test
    void nothing_is_left_of_those_who_have_gone() {
        Guest student = room.student();
        room.teacher.say(SHOW);
        student.state(s -> s.has("program"));
        room.teacher.say(END);
        assertThat(student.closeStatus()).isEqualTo(1000);
        await().until(() -> handler.guestsOf(room.code) == 0);
    }
}
