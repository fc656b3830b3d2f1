package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Carries out the lines that start with #, and replaces macros. */
final class Preprocessor {
    private final SourceText text;
    private final Diagnostics diagnostics;
    private final MacroExpander expander;
    private final Conditions conditions;
    private boolean standardBool;

    private Preprocessor(SourceText text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
        this.expander = new MacroExpander(text, diagnostics);
        this.conditions = new Conditions(expander.macros(), diagnostics);
    }

    /** The tokens of {@code text} as the parser takes them, the end of the text last. */
    static List<Token> run(SourceText text, Diagnostics diagnostics) {
        List<Token> raw = Lexing.tokens(text, diagnostics);
        Preprocessor preprocessor = new Preprocessor(text, diagnostics);
        List<Token> tokens = preprocessor.process(raw);
        TypeNameMarker.mark(tokens, preprocessor.standardBool);
        return tokens;
    }

    private List<Token> process(List<Token> raw) {
        List<Token> out = new ArrayList<>();
        // Macros are replaced stretch by stretch, because a directive may change them.
        List<Token> stretch = new ArrayList<>();
        int i = 0;
        int lastLine = 0;
        while (raw.get(i).getType() != Token.EOF) {
            Token token = raw.get(i);
            if (token.getType() == CLexer.HASH && token.getLine() > lastLine) {
                List<Token> line = directive(raw, i);
                i += line.size();
                lastLine = line.get(line.size() - 1).getLine();
                if (!isConditional(line) || !stretch.isEmpty()) {
                    out.addAll(expander.expand(stretch));
                    stretch.clear();
                }
                obey(line);
                continue;
            }
            lastLine = token.getLine();
            if (conditions.active()) {
                stretch.add(token);
            }
            i++;
        }
        out.addAll(expander.expand(stretch));
        conditions.finish();
        out.add(raw.get(i));
        for (Token token : out) {
            if (token.getType() == CLexer.HASH || token.getType() == CLexer.HASH_HASH) {
                diagnostics.error(token, "a # belongs at the start of a line: #include or #define.");
            }
        }
        return out;
    }

    private static boolean isConditional(List<Token> line) {
        return line.size() > 1 && Conditions.NAMES.contains(line.get(1).getText());
    }

    // The tokens of one directive: those on its line, and on the next where it ends in a backslash.
    private List<Token> directive(List<Token> raw, int start) {
        int lastLine = raw.get(start).getLine();
        while (text.continues(lastLine)) {
            lastLine++;
        }
        int end = start;
        while (raw.get(end).getType() != Token.EOF && raw.get(end).getLine() <= lastLine) {
            end++;
        }
        return raw.subList(start, end);
    }

    private void obey(List<Token> line) {
        if (line.size() == 1) {
            return;
        }
        Token word = line.get(1);
        List<Token> rest = line.subList(2, line.size());
        if (Conditions.NAMES.contains(word.getText())) {
            conditions.obey(word, rest);
        } else if (conditions.active()) {
            switch (word.getText()) {
                case "include" -> include(word, rest);
                case "define" -> define(word, rest);
                case "undef" -> undefine(word, rest);
                default ->
                    diagnostics.error(
                            word,
                            "#" + word.getText() + " is outside this C"
                                    + Names.didYouMean(
                                            word.getText(), Set.of("include", "define", "undef", "ifdef", "endif")));
            }
        }
    }

    private void include(Token word, List<Token> rest) {
        if (rest.isEmpty()) {
            diagnostics.error(word, "#include needs a header, such as <stdio.h>.");
            return;
        }
        Token first = rest.get(0);
        Token last = rest.get(rest.size() - 1);
        String written =
                text.between(first.getStartIndex(), last.getStopIndex()).strip();
        boolean quoted = written.length() > 2
                && (written.startsWith("<") && written.endsWith(">")
                        || first.getType() == CLexer.STRING && rest.size() == 1);
        if (!quoted) {
            diagnostics.error(first, last, "a header is written in < >, such as #include <stdio.h>.");
            return;
        }
        String name = written.substring(1, written.length() - 1).strip();
        if (!Headers.isKnown(name)) {
            diagnostics.error(first, last, Headers.refusal(name));
        }
        standardBool |= name.equals("stdbool.h");
    }

    private void define(Token word, List<Token> rest) {
        if (rest.isEmpty() || !Tokens.isWord(rest.get(0))) {
            diagnostics.error(word, "#define needs a name and what it stands for, such as #define N 5.");
            return;
        }
        Token name = rest.get(0);
        if (name.getType() != CLexer.IDENTIFIER) {
            diagnostics.error(name, "'" + name.getText() + "' is a word of C and cannot be redefined here.");
            return;
        }
        boolean takesArguments = rest.size() > 1
                && rest.get(1).getType() == CLexer.LEFT_PAREN
                && rest.get(1).getStartIndex() == name.getStopIndex() + 1;
        List<String> parameters = null;
        int body = 1;
        if (takesArguments) {
            parameters = new ArrayList<>();
            body = parameters(rest, parameters);
            if (body < 0) {
                diagnostics.error(name, "the parameters of this macro cannot be read; write #define F(a, b) ...");
                return;
            }
        }
        List<Token> meaning = List.copyOf(rest.subList(body, rest.size()));
        for (Token token : meaning) {
            if (token.getType() == CLexer.HASH_HASH) {
                diagnostics.error(token, "## in a macro is outside this C.");
                return;
            }
        }
        expander.macros().put(name.getText(), new Macro(parameters, meaning));
    }

    // Fills in the names; returns where the body starts, or -1.
    private static int parameters(List<Token> rest, List<String> names) {
        int i = 2;
        while (i < rest.size() && rest.get(i).getType() != CLexer.RIGHT_PAREN) {
            Token token = rest.get(i);
            if (token.getType() == CLexer.ELLIPSIS) {
                names.add(Macro.REST);
            } else if (Tokens.isWord(token)) {
                names.add(token.getText());
            } else if (token.getType() != CLexer.COMMA) {
                return -1;
            }
            i++;
        }
        return i < rest.size() ? i + 1 : -1;
    }

    private void undefine(Token word, List<Token> rest) {
        if (rest.isEmpty()) {
            diagnostics.error(word, "#undef needs a name.");
        } else {
            expander.macros().remove(rest.get(0).getText());
        }
    }

    /** The end of the text, where there is nothing else to point at. */
    static Token end(List<Token> tokens) {
        return tokens.isEmpty() ? new CommonToken(Token.EOF) : tokens.get(tokens.size() - 1);
    }
}
