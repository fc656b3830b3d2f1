package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class BadInputTest {
    private static final String DEMO = "{\"demo\":\"forks-in-a-row\",\"language\":\"c\",";

    private final Browser browser;
    private final int port;

    BadInputTest(@LocalServerPort int port) {
        this.port = port;
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | whole number      | {'demo':'forks-in-a-row','language':'c','forks':-1}",
                "400 | from 0 to 10      | {'demo':'forks-in-a-row','language':'c','forks':11}",
                "400 | whole number      | {'demo':'forks-in-a-row','language':'c','forks':2.5}",
                "400 | whole number      | {'demo':'forks-in-a-row','language':'c','forks':'x'}",
                "400 | whole number      | {'demo':'forks-in-a-row','language':'c','forks':'3'}",
                "400 | forks             | {'demo':'forks-in-a-row','language':'c','forks':99999999999999999999}",
                "400 | whole number      | {'demo':'forks-in-a-row','language':'c','forks':[3]}",
                "400 | whole number      | {'demo':'forks-in-a-row','language':'c','forks':true}",
                "400 | whole number      | {'demo':'who-am-i','language':'c','forks':-1}",
                "404 | no-such-demo      | {'demo':'no-such-demo','language':'c'}",
                "400 | \"demo\" is missing | {'language':'c'}",
                "400 | \"demo\" is missing | {}",
                "400 | language          | {'demo':'forks-in-a-row'}",
                "400 | language          | {'demo':'forks-in-a-row','language':'cobol'}",
                "400 | stdout            | {'demo':'forks-in-a-row','language':'c','stdout':'printer'}",
                "400 | no field \"fork\"   | {'demo':'forks-in-a-row','language':'c','fork':3}",
                "400 | not both          | {'demo':'who-am-i','program':{'language':'c','source':''}}",
                "400 | program.source    | {'program':{'language':'c'}}",
                "400 | language          | {'program':{'source':'int main(void){}'}}",
                "400 | program           | {'program':'int main(void){}'}",
                "422 | nonsense          | {'program':{'language':'c','source':'nonsense'}}",
                "400 | JSON object       | []",
                "400 | JSON              | 7",
                "400 | JSON              | {'demo':",
                "400 | JSON              | {} {}",
                "400 | JSON              | null",
                "400 | JSON              | nonsense",
            })
    void a_bad_run_gets_a_problem_that_names_the_mistake(int status, String detail, String body) {
        isProblem(browser.post("/api/runs", body.replace('\'', '"')), status, detail);
    }

    @Test
    void an_empty_body_is_a_bad_request() {
        isProblem(browser.post("/api/runs", ""), 400, "JSON");
    }

    @Test
    void a_program_that_does_not_compile_is_answered_with_its_errors() {
        JsonNode problem =
                browser.json(browser.post("/api/runs", "{\"program\":{\"language\":\"c\",\"source\":\"nonsense\"}}"));
        assertThat(problem.get("errors").get(0).get("line").asInt()).isEqualTo(1);
        assertThat(problem.get("errors").get(0).get("message").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/runs/unknown,                404",
        "GET,    /api/runs/unknown/events,         404",
        "DELETE, /api/runs/unknown,                404",
        "GET,    /api/nothing,                     404",
        "GET,    /nothing,                         404",
        "GET,    /error,                           404",
        "PUT,    /api/runs,                        405",
        "GET,    /api/programs/check,              405",
        "POST,   /api/demos,                       405",
        "POST,   /api/runs/unknown/events,         405",
    })
    void a_wrong_address_or_method_gets_a_problem(String method, String path, int status) {
        isProblem(browser.send(browser.request(path).method(method, BodyPublishers.noBody())), status, "");
    }

    @Test
    void another_media_type_than_json_is_refused_with_415() {
        isProblem(
                browser.send(browser.request("/api/runs")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"))),
                415,
                "");
    }

    @Test
    void a_problem_is_json_even_for_who_asked_for_html() {
        isProblem(browser.send(browser.request("/api/runs/unknown").header("Accept", "text/html")), 404, "");
    }

    @Test
    void a_body_of_two_megabytes_is_refused_with_413() {
        isProblem(browser.post("/api/runs", DEMO + "\"stdout\":\"" + "x".repeat(2_000_000) + "\"}"), 413, "131072");
    }

    @Test
    void a_chunked_body_of_two_megabytes_is_refused_with_413() {
        byte[] body = (DEMO + "\"stdout\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        isProblem(
                browser.send(browser.request("/api/runs")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))),
                413,
                "131072");
    }

    @Test
    void a_program_longer_than_the_compiler_takes_is_refused_with_413() {
        isProblem(
                browser.post("/api/programs/check", "{\"language\":\"c\",\"source\":\"" + "x".repeat(70_000) + "\"}"),
                413,
                "65536");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "", "99999999999999999999", "%00"})
    void a_bad_after_is_a_bad_request(String after) {
        String id = browser.run(DEMO + "\"forks\":0}").get("id").asString();
        isProblem(browser.get("/api/runs/" + id + "/events?after=" + after), 400, "after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999"})
    void a_socket_with_a_bad_after_is_closed_with_4400(String after) {
        String id = browser.run(DEMO + "\"forks\":0}").get("id").asString();
        assertThat(browser.watch(id, "?after=" + after).closeStatus()).isEqualTo(4400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /api/%zz HTTP/1.1", "GET /api/<> HTTP/1.1", "NONSENSE", "GET /../../etc/passwd HTTP/1.1"})
    void what_is_no_http_is_turned_away_without_a_stack_trace(String line) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("<html")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void nothing_that_a_client_does_wrong_is_logged_as_an_error(CapturedOutput log) {
        browser.post("/api/runs", DEMO + "\"forks\":\"x\"}");
        browser.post("/api/runs", "nonsense");
        browser.post("/api/runs", "x".repeat(300_000));
        browser.get("/api/runs/unknown");
        browser.post("/api/demos", "{}");
        assertThat(log.getAll())
                .doesNotContain("ERROR")
                .doesNotContain(" WARN ")
                .doesNotContain("Exception");
    }

    private void isProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = browser.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).contains(detail);
    }
}
