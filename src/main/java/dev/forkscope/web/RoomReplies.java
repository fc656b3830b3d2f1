package dev.forkscope.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
    @JsonPropertyOrder({"reason", "errors"})
    record Rejected(String reason, @Nullable Object errors) {}

    static String accepted(Object value) {
        return typed("accepted", new Accepted(value));
    }

    static String rejected(String reason) {
        return typed("rejected", new Rejected(reason, null));
    }

    static String rejected(ProblemException e) {
        return typed(
                "rejected",
                new Rejected(String.valueOf(e.getMessage()), e.more().get("errors")));
    }

    private static String typed(String type, Object reply) {
        return "{\"type\":\"" + type + "\"," + JSON.writeValueAsString(reply).substring(1);
    }
}
