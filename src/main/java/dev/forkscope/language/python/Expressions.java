package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.AtomContext;
import dev.forkscope.language.python.PythonParser.ElementContext;
import dev.forkscope.language.python.PythonParser.ExpressionContext;
import dev.forkscope.language.python.PythonParser.ListContext;
import dev.forkscope.language.python.PythonParser.ParenthesizedContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles expressions: each leaves exactly one value on the stack. */
final class Expressions extends PythonParserBaseVisitor<@Nullable Void> {
    private final Code code;
    private final Operators operators;
    private final Comprehensions comprehensions;
    private final Trailers trailers;

    Expressions(Code code) {
        this.code = code;
        operators = new Operators(code);
        comprehensions = new Comprehensions(code);
        trailers = new Trailers(code);
    }

    void emit(ParserRuleContext node) {
        Shape.core(node).accept(this);
    }

    /** For a loop: also what makes sense only there. */
    void emitIterable(ParserRuleContext iterable) {
        if (!code.calls.reversed(iterable) && !new Input(code).iterate(iterable)) {
            emit(iterable);
        }
    }

    /** For a function that takes all the items at once: a generator may as well be a list then. */
    void emitConsumed(ParserRuleContext iterable) {
        ParserRuleContext core = Shape.core(iterable);
        if (core instanceof ArgumentContext argument) {
            comprehensions.list(argument.named(), argument.comprehension());
        } else if (core instanceof ParenthesizedContext group && group.comprehension() != null) {
            comprehensions.list(group.element(0), group.comprehension());
        } else if (!code.calls.consumed(iterable) && !new Input(code).consume(iterable)) {
            emitIterable(iterable);
        }
    }

    /** The same for a function that does nothing before it has taken all the items, so that a file may give a list of its lines. */
    void emitAll(ParserRuleContext iterable) {
        if (!code.files.lines(iterable)) {
            emitConsumed(iterable);
        }
    }

    /** The first {@code count} trailers of {@code primary} only. */
    void emitPrimary(PrimaryContext primary, int count) {
        trailers.emit(primary, count);
    }

    Comprehensions comprehensions() {
        return comprehensions;
    }

    @Override
    public @Nullable Void visitElements(PythonParser.ElementsContext elements) {
        return sequence(elements.element(), Opcode.PY_TUPLE);
    }

    private @Nullable Void sequence(List<ElementContext> items, int opcode) {
        if (items.stream().anyMatch(item -> item.STAR() != null)) {
            comprehensions.starred(items);
            if (opcode == Opcode.PY_TUPLE) {
                code.emit(Opcode.PY_CALL, PyBuiltin.TUPLE);
            }
            return null;
        }
        items.forEach(this::emit);
        code.emit(opcode, items.size());
        return null;
    }

    /** Only a starred element gets here: any other is looked through. */
    @Override
    public @Nullable Void visitElement(ElementContext element) {
        code.refuse(element, "* only works inside of [...], (...) or print(...)");
        return null;
    }

    @Override
    public @Nullable Void visitArgument(ArgumentContext argument) {
        code.refuse(argument, "a generator is outside the subset here: write [...] around it to make a list");
        return null;
    }

    @Override
    public @Nullable Void visitNamed(PythonParser.NamedContext named) {
        Token name = Shape.name(named.expression(0));
        emit(named.expression(1));
        code.emit(Opcode.DUP);
        if (name == null
                || named.expression(0).getStart() != named.expression(0).getStop()) {
            code.problems.at(named.expression(0), ":= needs a plain name on its left; to compare write ==");
            code.emit(Opcode.POP);
        } else if (!(code.scope.findOutsideComprehension(Literals.name(name)) instanceof Symbol.Variable)) {
            code.problems.at(named, ":= inside of an f-string is outside the subset: assign before");
            code.emit(Opcode.POP);
        } else {
            code.names.storeOutsideComprehension(name);
        }
        return null;
    }

    @Override
    public @Nullable Void visitExpression(ExpressionContext choice) {
        return choose(choice);
    }

    /** The body of a lambda. */
    @Override
    public @Nullable Void visitChoice(PythonParser.ChoiceContext choice) {
        return choose(choice);
    }

    @Override
    public @Nullable Void visitLambda(PythonParser.LambdaContext lambda) {
        code.functions.lambda(lambda);
        return null;
    }

    private @Nullable Void choose(ParserRuleContext choice) {
        List<Integer> ends = new ArrayList<>();
        Flow after = Flow.nowhere();
        int last = choice.getChildCount() - 1;
        for (int i = 0; i < last; i += 4) {
            List<Integer> otherwise = code.conditions.unless(Shape.part(choice, i + 2));
            Flow notTaken = code.flow.copy();
            emit(Shape.part(choice, i));
            ends.add(code.emit(Opcode.JUMP));
            after.merge(code.flow);
            code.flow.become(notTaken);
            code.patch(otherwise);
        }
        emit(Shape.part(choice, last));
        code.patch(ends);
        code.flow.merge(after);
        return null;
    }

    @Override
    public @Nullable Void visitDisjunction(PythonParser.DisjunctionContext or) {
        return shortCircuit(or.conjunction(), Opcode.PY_JUMP_IF_TRUE);
    }

    @Override
    public @Nullable Void visitConjunction(PythonParser.ConjunctionContext and) {
        return shortCircuit(and.inversion(), Opcode.PY_JUMP_IF_FALSE);
    }

    private @Nullable Void shortCircuit(List<? extends ParserRuleContext> operands, int jump) {
        List<Integer> decided = new ArrayList<>();
        emit(operands.get(0));
        Flow afterFirst = code.flow.copy();
        for (int i = 1; i < operands.size(); i++) {
            code.emit(Opcode.DUP);
            decided.add(code.emit(jump));
            code.emit(Opcode.POP);
            emit(operands.get(i));
        }
        code.patch(decided);
        code.flow.become(afterFirst);
        return null;
    }

    @Override
    public @Nullable Void visitInversion(PythonParser.InversionContext inversion) {
        if (!inversion.AWAIT().isEmpty()) {
            code.refuse(inversion, "await is outside the subset: processes need no await");
            return null;
        }
        emit(inversion.comparison());
        for (int i = inversion.NOT().size(); i > 0; i--) {
            code.emit(Opcode.PY_UNARY, PyOperator.NOT);
        }
        return null;
    }

    @Override
    public @Nullable Void visitComparison(PythonParser.ComparisonContext comparison) {
        operators.comparison(comparison);
        return null;
    }

    @Override
    public @Nullable Void visitOperation(PythonParser.OperationContext operation) {
        operators.operation(operation);
        return null;
    }

    @Override
    public @Nullable Void visitPower(PythonParser.PowerContext power) {
        operators.power(power);
        return null;
    }

    @Override
    public @Nullable Void visitSigned(PythonParser.SignedContext signed) {
        operators.signed(signed);
        return null;
    }

    @Override
    public @Nullable Void visitPrimary(PrimaryContext primary) {
        trailers.emit(primary, Shape.trailers(primary));
        return null;
    }

    @Override
    public @Nullable Void visitAtom(AtomContext atom) {
        Token token = atom.getStart();
        switch (token.getType()) {
            case PythonParser.NAME -> trailers.name(atom, token);
            case PythonParser.INTEGER -> code.pushInt(Literals.integer(code, token));
            case PythonParser.NONE -> code.push(PyValue.NONE);
            case PythonParser.TRUE -> code.push(PyValue.TRUE);
            case PythonParser.FALSE -> code.push(PyValue.FALSE);
            case PythonParser.FLOAT -> new Reals(code).literal(token);
            case PythonParser.IMAGINARY -> code.refuse(atom, "complex numbers are outside the subset: use a float");
            default -> code.refuse(atom, "... is outside the subset: write pass for a block that does nothing");
        }
        return null;
    }

    @Override
    public @Nullable Void visitStrings(PythonParser.StringsContext strings) {
        new Strings(code).emit(strings);
        return null;
    }

    @Override
    public @Nullable Void visitParenthesized(ParenthesizedContext group) {
        if (group.comprehension() != null) {
            code.refuse(group, "a generator is outside the subset here: write [...] instead of (...) to make a list");
            return null;
        }
        if (group.yieldExpression() != null) {
            return visit(group.yieldExpression());
        }
        return sequence(group.element(), Opcode.PY_TUPLE);
    }

    @Override
    public @Nullable Void visitList(ListContext list) {
        if (list.comprehension() != null) {
            comprehensions.list(list.element(0), list.comprehension());
            return null;
        }
        return sequence(list.element(), Opcode.PY_LIST);
    }

    @Override
    public @Nullable Void visitBraces(PythonParser.BracesContext braces) {
        new Dictionaries(code).braces(braces);
        return null;
    }

    @Override
    public @Nullable Void visitYieldExpression(PythonParser.YieldExpressionContext yield) {
        code.refuse(yield, "yield is outside the subset: return a list");
        return null;
    }
}
