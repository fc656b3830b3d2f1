package dev.forkscope.language.python;

import dev.forkscope.language.assembler.Assembler;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** What the parts of the compiler share: the instructions so far, where they are in the program, and each other. */
final class Code {
    final Assembler assembler = new Assembler(Language.PYTHON);
    final Problems problems;
    final Scopes scopes;
    final Names names = new Names(this);
    final Blocks blocks = new Blocks(this);
    final Statements statements = new Statements(this);
    final Expressions expressions = new Expressions(this);
    final Conditions conditions = new Conditions(this);
    final Targets targets = new Targets(this);
    final Functions functions = new Functions(this);
    final Calls calls = new Calls(this);
    final Files files = new Files(this);
    final AtExit atExit = new AtExit(this);
    final Library library = new Library(this);
    final ConstantSets constantSets = new ConstantSets(this);

    /** The scope being compiled. */
    Scope scope;
    /** What is bound at this point. */
    Flow flow = Flow.start();

    Code(Problems problems) {
        this.problems = problems;
        scopes = new Scopes(assembler, problems);
        scope = scopes.module;
    }

    void line(Token token) {
        assembler.line(Math.max(1, token.getLine()));
    }

    int emit(int opcode) {
        return assembler.emit(opcode);
    }

    int emit(int opcode, int operand) {
        return assembler.emit(opcode, operand);
    }

    void push(long value) {
        assembler.push(value);
    }

    void pushInt(long value) {
        assembler.push(PyValue.of(PyValue.INT, value));
    }

    void pushString(String text) {
        assembler.push(PyValue.of(PyValue.STR, assembler.string(text)));
    }

    void pushBytes(byte[] bytes) {
        assembler.push(PyValue.of(PyValue.BYTES, assembler.bytes(bytes)));
    }

    void expression(ParserRuleContext node) {
        expressions.emit(node);
    }

    /** A cell of this scope that no name has. */
    int hidden() {
        return scope.cell();
    }

    void storeHidden(int cell) {
        emit(scope.isModule() ? Opcode.STORE_GLOBAL : Opcode.STORE_LOCAL, cell);
    }

    void loadHidden(int cell) {
        emit(scope.isModule() ? Opcode.LOAD_GLOBAL : Opcode.LOAD_LOCAL, cell);
    }

    /** Jumps, or tries, at these positions go to the next instruction. */
    void patch(List<Integer> positions) {
        positions.forEach(assembler::patch);
    }

    /** Reports what the subset leaves out; something must still be on the stack. */
    void refuse(ParseTree node, String message) {
        problems.at(node, message);
        push(PyValue.NONE);
    }
}
