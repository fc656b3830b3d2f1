package dev.forkscope.web;

import dev.forkscope.classroom.RoomsFullException;
import dev.forkscope.run.Orders.Refusal;
import dev.forkscope.run.Orders.RefusedException;
import dev.forkscope.run.QueueFullException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Every way in which a request can go wrong, as {@code application/problem+json}. What a client sent is never our error. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final long QUEUE_RETRY_SECONDS = 5;
    private static final long ROOM_RETRY_SECONDS = 60;

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException e) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(e.toProblem().getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (e.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
        }
        return answer.body(e.toProblem());
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException e) {
        return problem(toProblem(e.refusal()));
    }

    @ExceptionHandler
    ResponseEntity<Object> roomsFull(RoomsFullException e) {
        return problem(new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "No room left",
                        "Too many classes are open here. Try again in a few minutes.")
                .retryAfter(ROOM_RETRY_SECONDS));
    }

    @ExceptionHandler
    ResponseEntity<Object> queueFull(QueueFullException e) {
        if (e.isOwnFault()) {
            return problem(new ProblemException(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "Too many of your runs are waiting",
                            "Wait until some of them have run, then try again.")
                    .retryAfter(QUEUE_RETRY_SECONDS));
        }
        return problem(new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The machine is full",
                        "Too many programs are waiting to run. Try again in a few seconds.")
                .retryAfter(QUEUE_RETRY_SECONDS));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return problem(new ProblemException(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something broke here", "That is our mistake, not yours."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimitFilter.BodyTooLargeException tooLarge) {
                return problem(ProblemException.tooLarge(tooLarge.maxBytes()));
            }
        }
        return problem(ProblemException.badRequest(JsonMistake.describe(e)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(ProblemException.notFound("There is nothing at this address."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        ResponseEntity<Object> answer = super.handleExceptionInternal(e, body, headers, status, request);
        if (answer == null || !(answer.getBody() instanceof ProblemDetail)) {
            return answer;
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    static ProblemException toProblem(Refusal refusal) {
        if (refusal instanceof Refusal.UnknownDemo r) {
            return ProblemException.notFound("There is no demo called \"" + r.id() + "\".");
        }
        if (refusal instanceof Refusal.ForksOutOfRange r) {
            return ProblemException.badRequest(
                    "\"forks\" must be a whole number from " + r.min() + " to " + r.max() + ", not " + r.forks() + ".");
        }
        if (refusal instanceof Refusal.TooLong r) {
            return ProblemException.tooLarge(r.maxBytes());
        }
        Refusal.DoesNotCompile r = (Refusal.DoesNotCompile) refusal;
        return new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "The program does not compile",
                        "Line " + r.errors().get(0).line() + ": "
                                + r.errors().get(0).message())
                .with("errors", r.errors());
    }
}
