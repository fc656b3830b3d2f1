package dev.forkscope.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller, and so no message converter, is near. */
final class RawProblem {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RawProblem() {}

    /** What can be said when only a status is known. */
    static ProblemDetail of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(known == null ? "Status " + status : known.getReasonPhrase());
        problem.setDetail(
                status >= 500 ? "That is our mistake, not yours." : "A request like this cannot be answered here.");
        return problem;
    }

    static void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", String.valueOf(problem.getTitle()));
        fields.put("status", problem.getStatus());
        fields.put("detail", String.valueOf(problem.getDetail()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(MAPPER.writeValueAsString(fields));
    }
}
