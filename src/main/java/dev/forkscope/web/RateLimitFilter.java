package dev.forkscope.web;

import dev.forkscope.web.RateLimits.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who asks too often, before anything is read or done for them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Kind> kind = kind(request.getMethod(), request.getServletPath());
        long wait = kind.isEmpty() ? 0 : limits.take(kind.get(), request.getRemoteAddr(), ClientAddress.of(request));
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        RawProblem.write(
                response,
                new ProblemException(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "Too many requests",
                                "Too many requests came from your network. Try again in "
                                        + (wait == 1 ? "a second." : wait + " seconds."))
                        .toProblem());
    }

    /** @param path as it will be matched: decoded, without parameters */
    private static Optional<Kind> kind(String method, String path) {
        if (path.startsWith("/ws/")) {
            return Optional.of(Kind.SOCKET);
        }
        boolean post = method.equals("POST");
        if (path.startsWith("/api/rooms")) {
            return Optional.of(post ? Kind.ROOM : Kind.LOOK_UP);
        }
        if (post && path.startsWith("/api/runs")) {
            return Optional.of(Kind.RUN);
        }
        return post && path.startsWith("/api/programs") ? Optional.of(Kind.CHECK) : Optional.empty();
    }
}
