package dev.forkscope.web;

import dev.forkscope.language.assembler.Diagnostic;
import dev.forkscope.run.Orders;
import dev.forkscope.run.Orders.RefusedException;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says what is wrong with a program without running it. */
@RestController
class ProgramController {
    private final Orders orders;

    ProgramController(Orders orders) {
        this.orders = orders;
    }

    /** What was found; {@code ok} exactly if there are no errors. */
    record ProgramChecked(boolean ok, List<Diagnostic> errors) {}

    @PostMapping("/api/programs/check")
    ProgramChecked check(@RequestBody RunBodies.ProgramText program) throws RefusedException {
        List<Diagnostic> errors = orders.check(
                        Wire.language(program.language()), Wire.required("source", program.source()))
                .errors();
        return new ProgramChecked(errors.isEmpty(), errors);
    }
}
