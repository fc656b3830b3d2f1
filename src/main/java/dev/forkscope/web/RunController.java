package dev.forkscope.web;

import dev.forkscope.run.Orders;
import dev.forkscope.run.Orders.RefusedException;
import dev.forkscope.run.RunSpec;
import dev.forkscope.run.RunView;
import dev.forkscope.run.Runs;
import dev.forkscope.web.RunBodies.ProgramText;
import dev.forkscope.web.RunBodies.RunCreated;
import dev.forkscope.web.RunBodies.RunShown;
import dev.forkscope.web.RunBodies.RunWanted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts, shows and cancels runs. */
@RestController
@RequestMapping("/api/runs")
class RunController {
    private static final int CHARS_AT_A_TIME = 1 << 18;

    private final Orders orders;
    private final Runs runs;

    RunController(Orders orders, Runs runs) {
        this.orders = orders;
        this.runs = runs;
    }

    @PostMapping
    ResponseEntity<RunCreated> create(@RequestBody RunWanted wanted, HttpServletRequest request)
            throws RefusedException {
        Runs.Submitted submitted = runs.submit(specFor(wanted), ClientAddress.of(request));
        return ResponseEntity.created(URI.create("/api/runs/" + submitted.run().id()))
                .body(RunCreated.of(submitted));
    }

    @GetMapping("/{id}")
    RunShown show(@PathVariable String id) {
        return RunShown.of(find(id));
    }

    @GetMapping("/{id}/events")
    void events(@PathVariable String id, @RequestParam(required = false) @Nullable String after, HttpServletResponse to)
            throws IOException {
        long from = Wire.after(after);
        if (from < 0) {
            throw ProblemException.badRequest("\"after\" must be the number of an event, or 0.");
        }
        long until = find(id).events();
        to.setContentType(MediaType.APPLICATION_JSON_VALUE);
        to.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Writer out = to.getWriter();
        out.write('[');
        // Piece by piece: a long recording need not be in memory a second time.
        String separator = "";
        while (from < until) {
            List<String> some = runs.events(id, from, CHARS_AT_A_TIME).orElse(List.of());
            if (some.isEmpty()) {
                break;
            }
            out.write(separator);
            out.write(String.join(",", some));
            separator = ",";
            from += some.size();
        }
        out.write(']');
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        switch (runs.cancel(id, Wire.bearer(authorization))) {
            case DONE -> {}
            case UNKNOWN -> throw unknown();
            case NOT_YOURS ->
                throw new ProblemException(
                        HttpStatus.FORBIDDEN, "Not yours", "Only whoever started a run may cancel it.");
        }
    }

    private RunSpec specFor(RunWanted wanted) throws RefusedException {
        boolean pipe = Wire.stdoutIsPipe(wanted.stdout());
        ProgramText program = wanted.program();
        if (program == null) {
            String demo = Wire.required("demo", wanted.demo());
            return orders.demo(demo, Wire.language(wanted.language()), wanted.forks(), pipe);
        }
        if (wanted.demo() != null) {
            throw ProblemException.badRequest("Give either \"demo\" or \"program\", not both.");
        }
        return orders.program(
                Wire.language(program.language()), Wire.required("program.source", program.source()), pipe);
    }

    private RunView find(String id) {
        return runs.find(id).orElseThrow(RunController::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such run, or its recording is no longer kept.");
    }
}
