package dev.forkscope.language.c;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** Bounds how deep the parse tree grows, and with it how deep parsing it and walking it recurse. */
abstract class GuardedParser extends Parser {
    /** Deeper than any program a person writes, shallow enough for half of a default thread's stack. */
    static final int MAX_DEPTH = 800;

    private final Deque<Integer> outer = new ArrayDeque<>();
    private int depth;

    GuardedParser(TokenStream input) {
        super(input);
    }

    @Override
    public void enterRule(ParserRuleContext localContext, int state, int ruleIndex) {
        super.enterRule(localContext, state, ruleIndex);
        deeper();
    }

    @Override
    public void exitRule() {
        super.exitRule();
        depth--;
    }

    @Override
    public void enterRecursionRule(ParserRuleContext localContext, int state, int ruleIndex, int precedence) {
        super.enterRecursionRule(localContext, state, ruleIndex, precedence);
        outer.push(depth);
        deeper();
    }

    // a - b - c - d parses in a loop, but its tree is as deep as the chain is long.
    @Override
    public void pushNewRecursionContext(ParserRuleContext localContext, int state, int ruleIndex) {
        super.pushNewRecursionContext(localContext, state, ruleIndex);
        deeper();
    }

    @Override
    public void unrollRecursionContexts(ParserRuleContext parent) {
        super.unrollRecursionContexts(parent);
        depth = outer.pop();
    }

    /** Whether the last thing read is a list of bare names in parentheses, so that declarations of these may follow. */
    protected boolean followsNames() {
        int at = -1;
        if (getInputStream().LA(at) != CParser.RIGHT_PAREN) {
            return false;
        }
        do {
            if (getInputStream().LA(at - 1) != CParser.IDENTIFIER) {
                return false;
            }
            at -= 2;
        } while (getInputStream().LA(at) == CParser.COMMA);
        return getInputStream().LA(at) == CParser.LEFT_PAREN;
    }

    @Override
    public void reset() {
        super.reset();
        depth = 0;
        if (outer != null) {
            outer.clear();
        }
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw new TooDeepException(getCurrentToken());
        }
    }

    /** The program nests deeper than {@link #MAX_DEPTH}. */
    static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Token token;

        TooDeepException(Token token) {
            super(null, null, false, false);
            this.token = token;
        }

        Token token() {
            return token;
        }
    }
}
