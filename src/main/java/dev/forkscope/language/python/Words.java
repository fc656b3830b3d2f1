package dev.forkscope.language.python;

import java.util.Set;

/** What kinds of words may stand next to each other. */
final class Words {
    private static final Set<Integer> ONLY_STATEMENTS = Set.of(
            PythonLexer.DEF,
            PythonLexer.CLASS,
            PythonLexer.WHILE,
            PythonLexer.RETURN,
            PythonLexer.IMPORT,
            PythonLexer.TRY,
            PythonLexer.PASS,
            PythonLexer.BREAK,
            PythonLexer.CONTINUE,
            PythonLexer.RAISE,
            PythonLexer.GLOBAL,
            PythonLexer.NONLOCAL,
            PythonLexer.ASSERT,
            PythonLexer.DEL,
            PythonLexer.WITH,
            PythonLexer.EXCEPT,
            PythonLexer.FINALLY,
            PythonLexer.ELIF,
            PythonLexer.FROM);

    private static final Set<Integer> OPERANDS = Set.of(
            PythonLexer.NAME,
            PythonLexer.INTEGER,
            PythonLexer.FLOAT,
            PythonLexer.STRING,
            PythonLexer.NONE,
            PythonLexer.TRUE,
            PythonLexer.FALSE,
            PythonLexer.IMAGINARY,
            PythonLexer.ELLIPSIS);

    private Words() {}

    /** Keywords that no expression contains where a new line could start. */
    static boolean startsOnlyStatements(int type) {
        return ONLY_STATEMENTS.contains(type);
    }

    static boolean startsOperand(int type) {
        return OPERANDS.contains(type);
    }

    static boolean endsOperand(int type) {
        return OPERANDS.contains(type)
                || type == PythonLexer.RIGHT_PAREN
                || type == PythonLexer.RIGHT_BRACKET
                || type == PythonLexer.RIGHT_BRACE;
    }
}
