package dev.forkscope.language.c;

import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.language.assembler.ProgramTooLargeException;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import dev.forkscope.protocol.Syscall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles C. Safe for use by several threads; never throws for anything a text can hold. */
public final class CCompiler {
    /** Longest source text accepted, in UTF-8 bytes. */
    private static final int MAX_SOURCE_BYTES = 65_536;

    private CCompiler() {}

    /** Compiles {@code source}; what is wrong with it is in the answer. */
    public static Compilation compile(String source) {
        SourceText text = new SourceText(source);
        Diagnostics diagnostics = new Diagnostics(text);
        Program program = null;
        if (source.getBytes(StandardCharsets.UTF_8).length > MAX_SOURCE_BYTES) {
            diagnostics.error(1, 1, 2, "this program is longer than 64 kB; shorten it.");
        } else {
            try {
                program = compile(text, diagnostics);
            } catch (GuardedParser.TooDeepException e) {
                diagnostics.error(
                        e.token(), "this is nested too deeply, or one expression is too long; use simpler parts.");
            } catch (AbandonedException e) {
                program = null;
            } catch (ProgramTooLargeException e) {
                diagnostics.error(
                        1, 1, 2, "this program needs more code or memory than Forkscope has; make it smaller.");
            }
        }
        return new Compilation(diagnostics.isEmpty() ? program : null, diagnostics.sorted());
    }

    private static @Nullable Program compile(SourceText text, Diagnostics diagnostics) {
        List<Token> tokens = Preprocessor.run(text, diagnostics);
        if (!BracketCheck.passes(text, tokens, diagnostics)) {
            return null;
        }
        CParser.UnitContext tree = Parsing.parse(tokens, diagnostics);
        Unit trial = new Unit(text, diagnostics);
        Program program = generate(trial, tokens, tree, 0);
        // Where string literals lie and how cells are looked at is known once all has been seen: one more time, knowing
        // it.
        int cells = trial.out.literalCells();
        boolean narrow = trial.conversions.untyped.signsMeet();
        if (program == null || cells == 0 && !narrow) {
            return program;
        }
        Unit unit = new Unit(text, diagnostics);
        unit.out.narrowLoads(narrow);
        return generate(unit, tokens, tree, cells);
    }

    private static @Nullable Program generate(
            Unit unit, List<Token> tokens, CParser.UnitContext tree, int literalCells) {
        prepare(unit, tokens);
        int start = startUp(unit, literalCells);
        List<UnitCompiler.Body> bodies = new UnitCompiler(unit).declare(tree);
        boolean leavesStatus = false;
        if (unit.scope.find("main") instanceof FunctionSymbol main && main.result() == Scalar.VOID) {
            unit.left = new LeftInRegister(bodies);
            leavesStatus = unit.left.isKnown("main");
        }
        for (UnitCompiler.Body body : bodies) {
            body.compile(unit);
        }
        checkCalled(unit);
        unit.conversions.untyped.check(unit.diagnostics);
        unit.input.check(unit.diagnostics);
        FunctionSymbol entry = main(unit, tree, leavesStatus);
        if (entry == null || !unit.diagnostics.isEmpty()) {
            return null;
        }
        unit.library.compileBodies();
        unit.out.assembler().patch(start, entry.index());
        return unit.out.assembler().program();
    }

    private static void prepare(Unit unit, List<Token> tokens) {
        int mains = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).getText();
            mains += word.equals("main") ? 1 : 0;
        }
        unit.mainIsCalled = mains > 1;
    }

    // Calls main with argc 1 and argv {"./program", NULL}; which function that is gets patched in.
    private static int startUp(Unit unit, int literalCells) {
        Emitter out = unit.out;
        if (literalCells > 0) {
            out.push(out.gatherLiterals(literalCells));
            out.op(Opcode.SYS, Syscall.PROTECT);
            out.op(Opcode.POP);
        }
        byte[] program = "./program".getBytes(StandardCharsets.UTF_8);
        int name = out.assembler().reserve(program.length + 1);
        for (int i = 0; i < program.length; i++) {
            out.assembler().setData(name + i, program[i]);
        }
        int argv = out.assembler().data(name, 0);
        out.push(1);
        out.push(argv);
        int call = out.assembler().emit(Opcode.CALL, 0);
        out.op(Opcode.SYS, Syscall.EXIT_RETURN);
        return call;
    }

    private static void checkCalled(Unit unit) {
        for (String name : unit.scope.names()) {
            if (unit.scope.find(name) instanceof FunctionSymbol function) {
                Token use = function.firstUse();
                if (use != null && !function.defined()) {
                    unit.diagnostics.error(use, "the function '" + name + "' is declared, but never defined.");
                }
            }
        }
    }

    private static @Nullable FunctionSymbol main(Unit unit, CParser.UnitContext tree, boolean leavesStatus) {
        if (!(unit.scope.find("main") instanceof FunctionSymbol main) || !main.defined()) {
            if (unit.diagnostics.isEmpty()) {
                Token at = tree.getStart();
                List<String> functions = unit.scope.names().stream()
                        .filter(name -> unit.scope.find(name) instanceof FunctionSymbol)
                        .toList();
                String nearest = Names.nearest("main", functions);
                unit.diagnostics.error(
                        at,
                        "there is no main function: "
                                + (nearest == null
                                        ? "write int main(void) { ... }."
                                        : "is '" + nearest + "' meant to be it?"));
            }
            return null;
        }
        List<CType> parameters = main.parameters();
        Token at = tree.getStart();
        if (main.result() != Scalar.INT && !leavesStatus) {
            unit.diagnostics.error(
                    at, "main must return int here: write int main(void), so that the exit status is defined.");
            return null;
        }
        List<CType> expected = List.of(Scalar.INT, PointerType.to(PointerType.to(Scalar.CHAR)));
        if (parameters != null && !parameters.isEmpty() && !parameters.equals(expected)) {
            unit.diagnostics.error(at, "main takes no parameters, or int argc, char *argv[].");
            return null;
        }
        return main;
    }
}
