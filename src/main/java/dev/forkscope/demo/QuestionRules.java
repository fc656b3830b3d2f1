package dev.forkscope.demo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What must be true of every question, checked when the server starts. */
final class QuestionRules {
    private final String folder;
    private final Question question;

    private QuestionRules(String folder, Question question) {
        this.folder = folder;
        this.question = question;
    }

    /**
     * Checks one question.
     *
     * @param parameter the demo's, whose every value the formulas must take
     * @throws BadDemoException that says which rule is broken
     */
    static void check(String folder, Question q, @Nullable Parameter parameter) {
        QuestionRules rules = new QuestionRules(folder, q);
        rules.require(q.id() != null && q.text() != null, "id and text must be there");
        rules.require(q.kind() != null && List.of("number", "choice").contains(q.kind()), "kind is number or choice");
        Measure measure = Measure.named(String.valueOf(q.measure())).orElse(null);
        if (measure == null) {
            throw rules.broken("measure is one of " + Measure.names());
        }
        rules.checkKind(measure);
        rules.checkMatching(measure);
        rules.require(
                q.stdout() == null || List.of("terminal", "pipe").contains(q.stdout()), "stdout is terminal or pipe");
        q.wrong().forEach(w -> rules.checkWrong(w, parameter));
    }

    static boolean isMisconception(String name) {
        return name.matches("M([1-9]|1[0-7])");
    }

    private void checkKind(Measure measure) {
        List<String> options = question.options();
        require("choice".equals(question.kind()) == (options != null), "options belong to a choice, and only there");
        require(measure.kind().equals(question.kind()), "the measure's answer is a " + measure.kind());
        if (options != null) {
            options.forEach(o -> require(measure.canBe(o), "the measure's answer is never \"" + o + "\""));
        }
    }

    private void checkMatching(Measure measure) {
        String matching = question.matching();
        if (matching == null) {
            require(
                    measure.matching() == Measure.Matching.NONE || measure.matching() == Measure.Matching.OPTIONAL,
                    "this measure needs matching");
            return;
        }
        require(measure.matching() != Measure.Matching.NONE, "matching goes with measures of what is printed");
        try {
            int groups = Pattern.compile(matching).matcher("").groupCount();
            require(
                    measure.matching() != Measure.Matching.GROUP || groups == 1,
                    "matching needs one group, the number");
        } catch (PatternSyntaxException e) {
            throw broken(e.getDescription() + " in matching");
        }
    }

    private void checkWrong(Question.WrongAnswer w, @Nullable Parameter parameter) {
        require(w.when() != null && w.why() != null, "a wrong answer needs when and why");
        require(
                w.misconception() == null || isMisconception(w.misconception()),
                "there is no misconception " + w.misconception());
        if (question.options() != null) {
            require(question.options().contains(w.when()), "no option \"" + w.when() + "\"");
            return;
        }
        for (int n = parameter == null ? 0 : parameter.min(); n <= (parameter == null ? 0 : parameter.max()); n++) {
            try {
                Formula.evaluate(w.when(), n);
            } catch (IllegalArgumentException e) {
                throw broken(String.valueOf(e.getMessage()));
            }
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw broken(otherwise);
        }
    }

    private BadDemoException broken(String rule) {
        return new BadDemoException(folder, "question " + question.id() + ": " + rule);
    }
}
