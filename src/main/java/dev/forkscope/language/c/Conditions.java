package dev.forkscope.language.c;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** {@code #ifdef} and its relatives: which lines count. */
final class Conditions {
    static final Set<String> NAMES = Set.of("if", "ifdef", "ifndef", "elif", "else", "endif");

    private final Map<String, Macro> macros;
    private final Diagnostics diagnostics;
    private final Deque<Branch> open = new ArrayDeque<>();

    /** One {@code #if}: whether this part counts, and whether one has. */
    private record Branch(Token start, boolean outer, boolean active, boolean taken) {}

    Conditions(Map<String, Macro> macros, Diagnostics diagnostics) {
        this.macros = macros;
        this.diagnostics = diagnostics;
    }

    boolean active() {
        return open.isEmpty() || open.peek().active();
    }

    void obey(Token word, List<Token> rest) {
        switch (word.getText()) {
            case "endif" -> {
                if (open.poll() == null) {
                    unopened(word);
                }
            }
            case "else", "elif" -> {
                Branch branch = open.poll();
                if (branch == null) {
                    unopened(word);
                    return;
                }
                boolean candidate = branch.outer() && !branch.taken();
                boolean active = candidate && (word.getText().equals("else") || condition(word, rest));
                open.push(new Branch(branch.start(), branch.outer(), active, branch.taken() || active));
            }
            default -> {
                boolean outer = active();
                boolean active = outer && condition(word, rest);
                open.push(new Branch(word, outer, active, active));
            }
        }
    }

    /** Every {@code #if} needs its end. */
    void finish() {
        if (!open.isEmpty()) {
            Token start = open.getLast().start();
            diagnostics.error(start, "this #" + start.getText() + " has no #endif.");
        }
    }

    private void unopened(Token word) {
        diagnostics.error(word, "this #" + word.getText() + " belongs to no #if.");
    }

    private boolean condition(Token word, List<Token> rest) {
        boolean negated = word.getText().equals("ifndef");
        List<Token> tokens = rest;
        boolean asksName = !word.getText().equals("if") && !word.getText().equals("elif");
        if (!asksName && !tokens.isEmpty() && tokens.get(0).getType() == CLexer.NOT) {
            negated = true;
            tokens = tokens.subList(1, tokens.size());
        }
        if (!asksName && !tokens.isEmpty() && tokens.get(0).getText().equals("defined")) {
            asksName = true;
            tokens = tokens.stream().skip(1).filter(Tokens::isWord).toList();
        }
        if (tokens.size() != 1) {
            diagnostics.error(
                    word, "#" + word.getText() + " is outside this C, but for #if 0, #if 1, #if NAME and #ifdef NAME.");
            return false;
        }
        Token token = tokens.get(0);
        return asksName ? macros.containsKey(token.getText()) != negated : truth(word, token) != negated;
    }

    private boolean truth(Token word, Token token) {
        Token value = token;
        Macro macro = macros.get(token.getText());
        if (macro != null && macro.parameters() == null && macro.body().size() == 1) {
            value = macro.body().get(0);
        }
        if (value.getType() == CLexer.INTEGER && value.getText().matches("[0-9]+")) {
            return !value.getText().matches("0+");
        }
        if (value.getType() == CLexer.IDENTIFIER && macro == null) {
            return false;
        }
        diagnostics.error(
                word, "#" + word.getText() + " is outside this C, but for #if 0, #if 1, #if NAME and #ifdef NAME.");
        return false;
    }
}
