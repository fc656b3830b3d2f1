package dev.forkscope.language.c;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Tells names of types from other names, which the grammar of C needs to know beforehand. */
final class TypeNameMarker {
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
        int declaredAt = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getType() == CLexer.TYPEDEF) {
                declaredAt = declaredName(i + 1);
            } else if (i == declaredAt) {
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

    // A variable may be called like a type of a header that the program does not use: int id_t; x = uint;
    private boolean isUsedAsType(int i) {
        int before = i == 0 ? Token.EOF : tokens.get(i - 1).getType();
        return before != CLexer.DOT && before != CLexer.ARROW && before != CLexer.GOTO && before != CLexer.ENUM;
    }

    // typedef ... NAME ; or typedef ... NAME( or typedef ... (*NAME)( or typedef ... NAME[
    private int declaredName(int start) {
        int depth = 0;
        int name = -1;
        for (int i = start; i < tokens.size(); i++) {
            int type = tokens.get(i).getType();
            if (type == CLexer.LEFT_BRACE) {
                depth++;
            } else if (type == CLexer.RIGHT_BRACE) {
                depth--;
            } else if (depth == 0) {
                if (type == CLexer.IDENTIFIER) {
                    name = i;
                } else if (name >= 0 && type == CLexer.RIGHT_PAREN
                        || type == CLexer.SEMICOLON
                        || type == CLexer.LEFT_BRACKET
                        || type == Token.EOF) {
                    return name;
                } else if (type == CLexer.LEFT_PAREN
                        && name >= 0
                        && !isType(tokens.get(name).getText())) {
                    return name;
                }
            }
        }
        return -1;
    }
}
