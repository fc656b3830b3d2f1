package dev.forkscope.demo;

import dev.forkscope.protocol.Language;

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
                demo.misconceptions().stream().allMatch(QuestionRules::isMisconception),
                "misconceptions are M1 to M17, but here: " + demo.misconceptions());
        rules.checkParameter();
        rules.checkProcesses();
        rules.require(!demo.templates().isEmpty(), "there is no program");
        demo.templates().forEach(rules::checkText);
        demo.questions().forEach(q -> QuestionRules.check(folder, q, demo.parameter()));
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

    private void checkText(Language language, String template) {
        require(
                template.contains(Demo.TOKEN) == (demo.parameter() != null),
                "the " + language.wireName() + " program must contain " + Demo.TOKEN
                        + " exactly if the demo has a parameter");
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
}
