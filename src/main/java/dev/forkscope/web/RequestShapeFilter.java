package dev.forkscope.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no controller here could mean: methods that do not exist, paths that are none (such as {@code //}), bodies that are no JSON, queries that cannot be
 * decoded. What stands behind takes such things for mistakes of the server.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class RequestShapeFilter extends OncePerRequestFilter {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpStatus mistake = mistake(request);
        if (mistake == null) {
            chain.doFilter(request, response);
        } else {
            RawProblem.write(response, RawProblem.of(mistake.value()));
        }
    }

    private static @Nullable HttpStatus mistake(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (!isAddress(request.getRequestURI())) {
            return HttpStatus.NOT_FOUND;
        }
        String type = request.getContentType();
        if (type != null && !JSON.matcher(type.trim()).matches()) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        try {
            request.getParameterMap();
            return null;
        } catch (IllegalStateException e) {
            return HttpStatus.BAD_REQUEST;
        }
    }

    private static boolean isAddress(String path) {
        try {
            new URI(path);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
