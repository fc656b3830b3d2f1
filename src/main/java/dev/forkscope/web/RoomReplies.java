package dev.forkscope.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkscope.language.assembler.Diagnostic;
import dev.forkscope.run.Orders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What one person in a room is told, besides the room itself. */
final class RoomReplies {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RoomReplies() {}

    /** The answer counts; {@code value} as it was understood. */
    record Accepted(Object value) {}

    /** That cannot be done; {@code errors} as from {@code /api/programs/check}, where a program does not compile. */
    record Rejected(String reason, @Nullable List<Diagnostic> errors) {}

    static String accepted(Object value) {
        return typed("accepted", new Accepted(value));
    }

    static String rejected(String reason) {
        return typed("rejected", new Rejected(reason, null));
    }

    static String rejected(Orders.Refusal refusal) {
        List<Diagnostic> errors = refusal instanceof Orders.Refusal.DoesNotCompile d ? d.errors() : null;
        return typed(
                "rejected",
                new Rejected(String.valueOf(Problems.toProblem(refusal).getMessage()), errors));
    }

    private static String typed(String type, Object reply) {
        return "{\"type\":\"" + type + "\"," + JSON.writeValueAsString(reply).substring(1);
    }
}
