package dev.forkscope.demo;

import dev.forkscope.protocol.Language;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What must be true of every demo, checked when the server starts. */
final class DemoRules {
    private final String folder;
    private final Demo demo;

    private DemoRules(String folder, Demo demo) {
        this.folder = folder;
        this.demo = demo;
    }

    /** @throws BadDemoException that says which rule is broken */
    static void check(String folder, Demo demo) {
        DemoRules rules = new DemoRules(folder, demo);
        rules.require(folder.matches("\\d\\d-.+") && folder.substring(3).equals(demo.id()), "its folder must be nn-id");
        rules.require(
                demo.misconceptions().stream().allMatch(DemoRules::isMisconception),
                "misconceptions are M1 to M17, but here: " + demo.misconceptions());
        rules.checkParameter();
        rules.checkProcesses();
        for (Language language : Language.values()) {
            rules.checkText(language);
        }
        demo.questions().forEach(rules::checkQuestion);
    }

    private void checkParameter() {
        Parameter p = demo.parameter();
        if (p != null) {
            require("forks".equals(p.name()), "its parameter must be called \"forks\"");
            require(p.label() != null, "its parameter has no label");
            require(p.min() >= 0 && p.min() <= p.max() && p.max() <= 10, "0 <= min <= max <= 10 does not hold");
            require(p.allows(p.defaultValue()), "its default lies outside min and max");
        }
    }

    private void checkProcesses() {
        int max = demo.parameter() == null ? 0 : demo.parameter().max();
        for (int n = 0; n <= max; n++) {
            require(formula(demo.processes(), n) >= 1, "\"processes\" is less than 1 for n = " + n);
        }
    }

    private void checkText(Language language) {
        String template = demo.templates().get(language);
        require(template != null, "there is no program in " + language.wireName());
        boolean hasToken = template != null && template.contains(Demo.TOKEN);
        require(
                hasToken == (demo.parameter() != null),
                "the " + language.wireName() + " program must contain " + Demo.TOKEN
                        + " exactly if the demo has a parameter");
    }

    private void checkQuestion(Question q) {
        String name = "question " + q.id() + ": ";
        require(q.id() != null && q.text() != null, name + "id and text must be there");
        require(Question.MEASURES.contains(q.measure()), name + "measure is one of " + Question.MEASURES);
        require(List.of("number", "choice").contains(q.kind()), name + "kind is number or choice");
        require(
                "choice".equals(q.kind()) == (q.options() != null),
                name + "options belong to a choice, and only there");
        require(q.matching() == null || "outputLines".equals(q.measure()), name + "matching goes with outputLines");
        checkPattern(name, q);
        for (Question.WrongAnswer w : q.wrong()) {
            require(w.when() != null && w.why() != null, name + "a wrong answer needs when and why");
            require(
                    w.misconception() == null || isMisconception(w.misconception()),
                    name + "there is no misconception " + w.misconception());
            if ("number".equals(q.kind())) {
                formula(w.when(), demo.defaultForks());
            } else {
                require(q.options() != null && q.options().contains(w.when()), name + "no option \"" + w.when() + "\"");
            }
        }
    }

    private void checkPattern(String name, Question q) {
        try {
            Pattern.compile(q.matching() == null ? "" : q.matching());
        } catch (PatternSyntaxException e) {
            throw new BadDemoException(folder, name + e.getDescription() + " in matching");
        }
    }

    private int formula(String text, int n) {
        try {
            return Formula.evaluate(text, n);
        } catch (IllegalArgumentException e) {
            throw new BadDemoException(folder, String.valueOf(e.getMessage()));
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new BadDemoException(folder, otherwise);
        }
    }

    private static boolean isMisconception(String name) {
        return name.matches("M([1-9]|1[0-7])");
    }
}
