package dev.forkscope.web;

import dev.forkscope.classroom.Room;
import dev.forkscope.classroom.Rooms;
import dev.forkscope.classroom.ShownProgram;
import dev.forkscope.run.Orders.RefusedException;
import dev.forkscope.web.RoomBodies.ProgramWanted;
import dev.forkscope.web.RoomBodies.RoomAnswers;
import dev.forkscope.web.RoomBodies.RoomCreated;
import dev.forkscope.web.RoomBodies.RoomFound;
import dev.forkscope.web.RoomBodies.RoomWanted;
import dev.forkscope.web.RoomBodies.RoundAnswers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens classes, finds them by code, and hands out what was answered in them. */
@RestController
@RequestMapping("/api/rooms")
class RoomController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<@Nullable Object> CSV_HEADER = List.of(
            "number", "round", "demo", "language", "forks", "question", "kind", "answer", "count", "truth", "run");

    private final Rooms rooms;

    RoomController(Rooms rooms) {
        this.rooms = rooms;
    }

    @PostMapping
    ResponseEntity<RoomCreated> open(@RequestBody(required = false) @Nullable RoomWanted wanted)
            throws RefusedException {
        ProgramWanted p = wanted == null ? null : wanted.program();
        ShownProgram program =
                p == null ? null : RoomTeacher.program(rooms, p.demo(), p.language(), p.forks(), p.source());
        RoomCreated created = RoomCreated.of(rooms.open(program));
        return ResponseEntity.created(URI.create("/api/rooms/" + created.code()))
                .cacheControl(CacheControl.noStore())
                .body(created);
    }

    @GetMapping("/{code}")
    ResponseEntity<RoomFound> find(@PathVariable String code) {
        Room room = known(code);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new RoomFound(room.code(), room.phase().wireName()));
    }

    @GetMapping(path = "/{code}/answers")
    ResponseEntity<?> answers(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        Room room = known(code);
        if (!rooms.isTeacher(room, Wire.bearer(authorization))) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "Not yours", "Only whoever opened a class may fetch its answers.");
        }
        RoomAnswers answers = RoomAnswers.of(room);
        boolean csv = accept != null && accept.contains("text/csv");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(csv ? CSV : MediaType.APPLICATION_JSON)
                .body(csv ? csv(answers) : answers);
    }

    private static String csv(RoomAnswers answers) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(CSV_HEADER);
        for (RoundAnswers q : answers.questions()) {
            for (RoomShown.AnswerShown a : q.answers()) {
                rows.add(row(q, a.answer(), a.count()));
            }
            if (q.answers().isEmpty()) {
                rows.add(row(q, null, 0));
            }
        }
        return Csv.write(rows);
    }

    private static List<@Nullable Object> row(RoundAnswers q, @Nullable Object answer, int count) {
        RoomShown.ProgramShown p = q.program();
        return Arrays.asList(
                q.number(),
                q.round(),
                p == null ? null : p.demo(),
                p == null ? null : p.language(),
                p == null ? null : p.forks(),
                q.text(),
                q.kind(),
                answer,
                count,
                q.truth(),
                q.run());
    }

    private Room known(String code) {
        return rooms.find(code)
                .orElseThrow(() -> ProblemException.notFound("There is no class with this code. Check it, or ask."));
    }
}
