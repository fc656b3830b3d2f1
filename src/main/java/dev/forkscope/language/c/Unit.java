package dev.forkscope.language.c;

import dev.forkscope.language.assembler.Assembler;
import dev.forkscope.protocol.Language;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** One compilation: everything its parts share. */
final class Unit {
    final Diagnostics diagnostics;
    final SourceText text;
    final Emitter out = new Emitter(new Assembler(Language.C));
    final Conversions conversions;
    final Library library;
    final Operators operators;
    final Literals literals;
    final ExpressionBuilder expressions;
    final NameResolver names;
    final Places places;
    final Casts casts;
    final Calls calls;
    final Declarators declarators;
    final Initializers initializers;
    final Structures structures;
    final Members members;
    final Layouts layouts;
    final Builtins builtins;
    final StandardInput input = new StandardInput();

    /** Where names are looked up now. */
    Scope scope = new Scope(null);

    /** What {@code __func__} stands for now; empty outside functions. */
    String function = "";

    /** Whether the program calls its own main, so that returning from it need not end the process. */
    boolean mainIsCalled;

    /** Whether a declaration could not be read, so that a missing name proves nothing. */
    boolean incomplete;

    /** What void functions leave as exit status, if main is one of them; else null. */
    @Nullable
    LeftInRegister left;

    /** More than 0 while the library is compiled. */
    int libraryDepth;

    Unit(SourceText text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
        conversions = new Conversions(diagnostics);
        library = new Library(this);
        operators = new Operators(diagnostics, conversions, library);
        literals = new Literals(diagnostics);
        expressions = new ExpressionBuilder(this);
        names = new NameResolver(this);
        places = new Places(this);
        casts = new Casts(this);
        calls = new Calls(this);
        declarators = new Declarators(this);
        initializers = new Initializers(this);
        structures = new Structures(this);
        members = new Members(this);
        layouts = new Layouts(this);
        builtins = new Builtins(this);
    }

    /** Reports an error and gives what stands for the broken expression. */
    Expression error(Token token, String message) {
        diagnostics.error(token, message);
        return new ErroneousExpression(token);
    }
}
