package dev.forkscope.language.c;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;

/** Runs the parser. */
final class Parsing {
    private Parsing() {}

    /** The tree; parts that are wrong are reported and marked broken. */
    static CParser.UnitContext parse(List<Token> tokens, Diagnostics diagnostics) {
        CParser parser = new CParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.unit();
        } catch (ParseCancellationException e) {
            // Once more with care: full look-ahead, and errors reported.
            parser = new CParser(new CommonTokenStream(new ListTokenSource(tokens)));
            parser.removeErrorListeners();
            parser.addErrorListener(new SyntaxMessages(diagnostics));
            return parser.unit();
        }
    }

    /** Whether a part of the tree has syntax errors in it. */
    static boolean isBroken(ParserRuleContext part) {
        Deque<ParseTree> todo = new ArrayDeque<>();
        todo.push(part);
        while (!todo.isEmpty()) {
            ParseTree tree = todo.pop();
            if (tree instanceof ErrorNode || tree instanceof ParserRuleContext context && context.exception != null) {
                return true;
            }
            for (int i = 0; i < tree.getChildCount(); i++) {
                todo.push(tree.getChild(i));
            }
        }
        return false;
    }
}
