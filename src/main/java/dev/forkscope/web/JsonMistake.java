package dev.forkscope.web;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that should have been JSON, in a sentence for the one who wrote it. */
final class JsonMistake {
    private JsonMistake() {}

    static String describe(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof UnrecognizedPropertyException u) {
            return "There is no field \"" + u.getPropertyName() + "\" here.";
        }
        if (e.getCause() instanceof InvalidFormatException f && !path(f).isEmpty()) {
            return "\"" + path(f) + "\" must be " + kind(f.getTargetType()) + ".";
        }
        if (e.getCause() instanceof MismatchedInputException m) {
            return path(m).isEmpty()
                    ? "The body must be a JSON object."
                    : "\"" + path(m) + "\" must be " + kind(m.getTargetType()) + ".";
        }
        if (e.getCause() instanceof StreamReadException s && !path(s).isEmpty()) {
            return "\"" + path(s) + "\" cannot be read, or is out of range.";
        }
        if (e.getCause() instanceof JacksonException j) {
            TokenStreamLocation at = j.getLocation();
            return "The body is no JSON"
                    + (at == null ? "." : ": see line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
        }
        return "A body in JSON is needed here.";
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }

    private static String kind(Class<?> type) {
        if (type == Integer.class || type == int.class) {
            return "a whole number";
        }
        return type == String.class ? "text" : "an object";
    }
}
