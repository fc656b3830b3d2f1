package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** A class on the server under test, and its teacher. */
final class ClassUnderTest {
    static final String SHOW =
            "{\"type\":\"show\",\"program\":{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":3}}";
    static final String ASK = "{\"type\":\"ask\",\"question\":{\"id\":\"processes\"}}";
    static final String CLOSE = "{\"type\":\"close\"}";
    static final String REVEAL = "{\"type\":\"reveal\"}";
    static final String AGAIN = "{\"type\":\"again\"}";
    static final String RUN = "{\"type\":\"run\"}";
    static final String END = "{\"type\":\"end\",\"sure\":true}";

    final String code;
    final String token;
    final Guest teacher;
    private final int port;

    ClassUnderTest(int port) {
        this.port = port;
        HttpResponse<String> answer = new Browser(port).post("/api/rooms", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode created = Browser.JSON.readTree(answer.body());
        code = created.get("code").asString();
        token = created.get("token").asString();
        teacher = guest().teach(token);
        teacher.state("lobby");
    }

    Guest guest() {
        return new Guest(port, code);
    }

    /** A student who is there. */
    Guest student() {
        Guest student = guest().join();
        student.state(s -> s.has("me"));
        return student;
    }

    static String me(Guest student) {
        return student.newest().get("me").asString();
    }

    /** Shows three forks in a row and asks how many processes there will be: 8. */
    void ask() {
        teacher.say(SHOW);
        teacher.state(s -> s.has("program"));
        teacher.say(ASK, "asking");
    }

    HttpResponse<String> answers(String bearer, String accept) {
        Browser browser = new Browser(port);
        return browser.send(browser.request("/api/rooms/" + code + "/answers")
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", accept));
    }
}
