package dev.forkscope.language.c;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Tells names of types from other names, which the grammar of C needs to know beforehand. */
final class TypeNameMarker {
    private static final Set<Integer> NEVER_BEFORE_A_TYPE =
            Set.of(CLexer.DOT, CLexer.ARROW, CLexer.GOTO, CLexer.ENUM, CLexer.STRUCT, CLexer.UNION, CLexer.TYPE_NAME);

    private static final Set<Integer> QUALIFIERS = Set.of(CLexer.CONST, CLexer.VOLATILE);
    private static final Set<Integer> TAGGED = Set.of(CLexer.ENUM, CLexer.STRUCT, CLexer.UNION);

    private final List<Token> tokens;
    private final Set<String> own = new HashSet<>();
    private final boolean standardBool;

    private TypeNameMarker(List<Token> tokens, boolean standardBool) {
        this.tokens = tokens;
        this.standardBool = standardBool;
    }

    static void mark(List<Token> tokens, boolean standardBool) {
        new TypeNameMarker(tokens, standardBool).mark();
    }

    private void mark() {
        Set<Integer> declared = Set.of();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getType() == CLexer.TYPEDEF) {
                declared = declaredNames(i + 1);
            } else if (declared.contains(i)) {
                own.add(token.getText());
            } else if (token.getType() == CLexer.IDENTIFIER && isType(token.getText()) && isUsedAsType(i)) {
                CommonToken marked = new CommonToken(token);
                marked.setText(token.getText());
                marked.setType(CLexer.TYPE_NAME);
                tokens.set(i, marked);
            }
        }
    }

    private boolean isType(String name) {
        return own.contains(name) || TypeNames.isTypeName(name) && (standardBool || !name.equals("bool"));
    }

    // A tag or a member may be called like a type.
    private boolean isUsedAsType(int i) {
        int before = i == 0 ? Token.EOF : tokens.get(i - 1).getType();
        return !NEVER_BEFORE_A_TYPE.contains(before);
    }

    // typedef ... NAME, NAME ; or typedef ... (*NAME)( or typedef ... NAME[ -- but typedef struct TAG (*NAME)( and
    // typedef TYPE (*NAME)(
    private Set<Integer> declaredNames(int start) {
        Set<Integer> names = new HashSet<>();
        int first = start;
        while (first < tokens.size() && QUALIFIERS.contains(tokens.get(first).getType())) {
            first++;
        }
        int depth = 0;
        for (int i = first; i < tokens.size(); i++) {
            int type = tokens.get(i).getType();
            if (type == CLexer.LEFT_BRACE || type == CLexer.LEFT_BRACKET) {
                depth++;
            } else if (type == CLexer.RIGHT_BRACE || type == CLexer.RIGHT_BRACKET) {
                depth--;
            } else if (depth == 0) {
                if (type == CLexer.SEMICOLON) {
                    break;
                }
                boolean name = type == CLexer.IDENTIFIER
                        && i > first
                        && !TAGGED.contains(tokens.get(i - 1).getType())
                        && i + 1 < tokens.size()
                        && endsName(i + 1);
                if (name) {
                    names.add(i);
                }
                if (name || type == CLexer.RIGHT_PAREN) {
                    i = afterParameters(i);
                }
            }
        }
        return names;
    }

    // The last token of the parameters that follow, whose names are others' business; the given one if none follow.
    private int afterParameters(int i) {
        int depth = 0;
        for (int at = i + 1; at < tokens.size(); at++) {
            int type = tokens.get(at).getType();
            depth += type == CLexer.LEFT_PAREN ? 1 : type == CLexer.RIGHT_PAREN ? -1 : 0;
            if (depth == 0) {
                return type == CLexer.RIGHT_PAREN ? at : i;
            }
            if (depth < 0) {
                return i;
            }
        }
        return i;
    }

    private boolean endsName(int i) {
        int type = tokens.get(i).getType();
        return type == CLexer.COMMA
                || type == CLexer.SEMICOLON
                || type == CLexer.LEFT_BRACKET
                || type == CLexer.LEFT_PAREN
                || type == CLexer.RIGHT_PAREN;
    }
}
