package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Replaces macros by what they stand for. */
final class MacroExpander {
    /** A program of 64 kB cannot need more, and a few lines of macros could make any number. */
    private static final int MAX_TOKENS = 100_000;

    private static final int MAX_DEPTH = 60;

    private final SourceText text;
    private final Diagnostics diagnostics;
    private final Map<String, Macro> macros = new HashMap<>();
    private int produced;
    private int expansions;

    MacroExpander(SourceText text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    Map<String, Macro> macros() {
        return macros;
    }

    /** {@code tokens} with all macros replaced. */
    List<Token> expand(List<Token> tokens) {
        List<Token> out = new ArrayList<>();
        expand(tokens, new HashSet<>(), out);
        return out;
    }

    private void expand(List<Token> in, Set<String> active, List<Token> out) {
        expansions++;
        for (int i = 0; i < in.size(); i++) {
            Token token = in.get(i);
            String name = token.getText();
            Macro macro = token.getType() == CLexer.IDENTIFIER && !active.contains(name) ? macros.get(name) : null;
            if (macro == null) {
                produce(predefined(token), out);
                continue;
            }
            List<Token> body = macro.body();
            if (macro.parameters() != null) {
                Invocation invocation = Invocation.read(in, i + 1);
                if (invocation == null) {
                    produce(token, out);
                    continue;
                }
                i = invocation.end();
                body = substitute(macro, token, invocation, active);
            } else {
                body = body.stream().map(part -> Tokens.at(part, token)).toList();
            }
            if (expansions > MAX_TOKENS) {
                throw tooLarge(token);
            }
            if (active.size() >= MAX_DEPTH) {
                diagnostics.error(token, "this macro stands for macros that stand for macros, too many times over.");
                return;
            }
            active.add(name);
            expand(body, active, out);
            active.remove(name);
        }
    }

    private void produce(Token token, List<Token> out) {
        out.add(token);
        if (++produced > MAX_TOKENS) {
            throw tooLarge(token);
        }
    }

    private AbandonedException tooLarge(Token token) {
        diagnostics.error(token, "the macros make this program too large.");
        return new AbandonedException();
    }

    private Token predefined(Token token) {
        if (token.getType() != CLexer.IDENTIFIER) {
            return token;
        }
        return switch (token.getText()) {
            case "__LINE__" -> Tokens.make(CLexer.INTEGER, Integer.toString(token.getLine()), token);
            case "__FILE__" -> Tokens.make(CLexer.STRING, '"' + text.getSourceName() + '"', token);
            default -> token;
        };
    }

    private List<Token> substitute(Macro macro, Token use, Invocation invocation, Set<String> active) {
        Map<String, List<Token>> arguments = bind(macro, use, invocation);
        List<Token> out = new ArrayList<>();
        if (arguments == null) {
            // Something must stand there, or the parser would complain as well.
            out.add(Tokens.make(CLexer.INTEGER, "0", use));
            return out;
        }
        Map<String, List<Token>> expanded = new HashMap<>();
        for (int i = 0; i < macro.body().size(); i++) {
            Token part = macro.body().get(i);
            List<Token> argument = arguments.get(part.getText());
            Token next = i + 1 < macro.body().size() ? macro.body().get(i + 1) : part;
            if (part.getType() == CLexer.HASH && arguments.get(next.getText()) != null) {
                out.add(quote(arguments.get(next.getText()), use));
                i++;
            } else if (argument != null && part.getType() == CLexer.IDENTIFIER) {
                out.addAll(expanded.computeIfAbsent(part.getText(), name -> {
                    List<Token> result = new ArrayList<>();
                    expand(argument, new HashSet<>(active), result);
                    return result;
                }));
            } else {
                out.add(Tokens.at(part, use));
            }
            if (out.size() > MAX_TOKENS) {
                throw tooLarge(use);
            }
        }
        return out;
    }

    private @Nullable Map<String, List<Token>> bind(Macro macro, Token use, Invocation invocation) {
        List<String> parameters = macro.parameters() == null ? List.of() : macro.parameters();
        List<List<Token>> given = invocation.arguments();
        int fixed = macro.isVariadic() ? parameters.size() - 1 : parameters.size();
        boolean none = fixed == 0 && given.size() == 1 && given.get(0).isEmpty();
        int count = none ? 0 : given.size();
        if (count < fixed || count > fixed && !macro.isVariadic()) {
            diagnostics.error(
                    use,
                    "the macro '" + use.getText() + "' takes " + fixed + " arguments, but here are " + count + ".");
            return null;
        }
        Map<String, List<Token>> bound = new HashMap<>();
        for (int i = 0; i < fixed; i++) {
            bound.put(parameters.get(i), given.get(i));
        }
        if (macro.isVariadic()) {
            List<Token> rest = new ArrayList<>();
            for (int i = fixed; i < count; i++) {
                if (i > fixed) {
                    rest.add(Tokens.make(CLexer.COMMA, ",", use));
                }
                rest.addAll(given.get(i));
            }
            bound.put(Macro.REST, rest);
        }
        return bound;
    }

    // #parameter: the argument as it is written.
    private Token quote(List<Token> argument, Token use) {
        StringBuilder quoted = new StringBuilder("\"");
        Token before = null;
        for (Token token : argument) {
            if (before != null && token.getStartIndex() > before.getStopIndex() + 1) {
                quoted.append(' ');
            }
            String written = token.getText();
            boolean literal = token.getType() == CLexer.STRING || token.getType() == CLexer.CHARACTER;
            quoted.append(literal ? written.replace("\\", "\\\\").replace("\"", "\\\"") : written);
            before = token;
        }
        return Tokens.make(CLexer.STRING, quoted.append('"').toString(), use);
    }

    /** The arguments of a function-like macro, and where their closing parenthesis stands. */
    private record Invocation(List<List<Token>> arguments, int end) {
        static @Nullable Invocation read(List<Token> in, int start) {
            if (start >= in.size() || in.get(start).getType() != CLexer.LEFT_PAREN) {
                return null;
            }
            List<List<Token>> arguments = new ArrayList<>();
            List<Token> current = new ArrayList<>();
            int depth = 0;
            for (int i = start + 1; i < in.size(); i++) {
                int type = in.get(i).getType();
                if (type == CLexer.RIGHT_PAREN && depth == 0) {
                    arguments.add(current);
                    return new Invocation(arguments, i);
                }
                if (depth > BracketCheck.MAX_NESTING) {
                    // It will be refused; to look for every end of so many would take for ever.
                    return null;
                }
                depth += type == CLexer.LEFT_PAREN ? 1 : type == CLexer.RIGHT_PAREN ? -1 : 0;
                if (type == CLexer.COMMA && depth == 0) {
                    arguments.add(current);
                    current = new ArrayList<>();
                } else {
                    current.add(in.get(i));
                }
            }
            return null;
        }
    }
}
