package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DirtiesContext
@ServerTest
@TestPropertySource(
        properties = {
            "forkscope.classroom.rooms=1",
            "forkscope.classroom.students=2",
            "forkscope.classroom.idle=8s",
            "forkscope.classroom.keep=4s"
        })
class RoomBoundsTest {
    private final int port;
    private final Browser browser;

    RoomBoundsTest(@LocalServerPort int port) {
        this.port = port;
        browser = new Browser(port);
    }

    @Test
    void a_class_beyond_the_bound_gets_503_until_the_idle_one_has_ended_and_then_that_one_is_forgotten() {
        ClassUnderTest room = new ClassUnderTest(port);
        HttpResponse<String> full = browser.post("/api/rooms", "{}");
        assertThat(full.statusCode()).isEqualTo(503);
        assertThat(full.headers().firstValue("Retry-After")).isPresent();
        Guest one = room.student();
        room.student();
        assertThat(room.guest().join().closeStatus()).isEqualTo(1013);
        assertThat(room.guest()
                        .join(ClassUnderTest.me(one))
                        .state("lobby")
                        .get("participants")
                        .asInt())
                .isEqualTo(2);

        assertThat(one.closeStatus()).isEqualTo(1000);
        assertThat(one.newest().get("phase").asString()).isEqualTo("ended");
        assertThat(room.teacher.closeStatus()).isEqualTo(1000);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> browser.get("/api/rooms/" + room.code).statusCode() == 404);
        assertThat(browser.post("/api/rooms", "{}").statusCode()).isEqualTo(201);
    }
}
