package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ExpressionStatementContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.language.python.PythonParser.RightContext;
import dev.forkscope.language.python.PythonParser.TargetsContext;
import dev.forkscope.language.python.PythonParser.TrailerContext;
import dev.forkscope.protocol.Opcode;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles assignments of every kind. */
final class Targets {
    private final Code code;

    Targets(Code code) {
        this.code = code;
    }

    /** {@code a = b = value}. */
    void assign(List<RightContext> rights) {
        RightContext value = rights.get(rights.size() - 1);
        List<? extends ParserRuleContext> names = rights.size() == 2 ? parts(rights.get(0)) : null;
        List<? extends ParserRuleContext> values = Shape.items(value);
        if (names != null
                && values != null
                && names.size() == values.size()
                && names.size() > 1
                && noStars(values)
                && !Unpacking.hasStar(names)) {
            inParallel(names, values);
            return;
        }
        if (rights.size() == 2 && parts(rights.get(0)) != null) {
            // What is taken apart at once may as well be something that gives its items one by one.
            code.expressions.emitConsumed(value);
        } else if (rights.size() == 2 && Shape.name(rights.get(0)) != null) {
            code.files.checkLocal(value);
            code.files.value(value);
        } else {
            code.expression(value);
        }
        for (int i = 0; i < rights.size() - 1; i++) {
            if (i < rights.size() - 2) {
                code.emit(Opcode.DUP);
            }
            store(rights.get(i));
        }
    }

    /** {@code a, b = b, a} without making a tuple: all values first, then the targets from left to right. */
    private void inParallel(List<? extends ParserRuleContext> names, List<? extends ParserRuleContext> values) {
        boolean named = values.size() == 2 && names.stream().allMatch(name -> Shape.name(name) != null);
        for (ParserRuleContext value : values) {
            if (named) {
                code.files.checkLocal(value);
                code.files.value(value);
            } else {
                code.expression(value);
            }
        }
        if (values.size() == 2) {
            code.emit(Opcode.SWAP);
            names.forEach(this::store);
            return;
        }
        int[] cells = new int[values.size()];
        for (int i = cells.length - 1; i >= 0; i--) {
            cells[i] = code.hidden();
            code.storeHidden(cells[i]);
        }
        for (int i = 0; i < cells.length; i++) {
            code.loadHidden(cells[i]);
            store(names.get(i));
        }
    }

    private static boolean noStars(List<? extends ParserRuleContext> values) {
        return values.stream().noneMatch(v -> v.getStart().getType() == PythonParser.STAR);
    }

    /** The targets in {@code target} if it unpacks, else null. */
    static @Nullable List<? extends ParserRuleContext> parts(ParserRuleContext target) {
        if (target instanceof TargetsContext targets) {
            return targets.COMMA().isEmpty() ? parts(targets.target(0).primary()) : targets.target();
        }
        return Shape.items(target);
    }

    /** Pops the value into {@code target}. */
    void store(ParserRuleContext target) {
        List<? extends ParserRuleContext> parts = parts(target);
        ParserRuleContext only = target instanceof TargetsContext targets && parts == null ? targets.target(0) : target;
        ParserRuleContext core = Shape.core(only);
        Token name = Shape.name(only);
        if (Unpacking.isStarred(only)) {
            refuse(only, "a name with a star needs other names or a comma beside it: write *a, = ... or a = list(...)");
        } else if (parts != null) {
            new Unpacking(code).store(parts);
        } else if (name != null) {
            code.names.store(name);
        } else if (core instanceof PrimaryContext primary) {
            storeInto(primary);
        } else {
            refuse(only, "this is nothing that can be assigned to" + hint(core));
        }
    }

    private void storeInto(PrimaryContext primary) {
        TrailerContext last = Shape.trailer(primary, Shape.trailers(primary) - 1);
        if (last.DOT() != null && code.scopes.classes.any()) {
            new ObjectAttributes(code).store(primary);
        } else if (last.DOT() != null) {
            refuse(primary, "assigning to an attribute is outside the subset: use a variable");
        } else if (last.arguments() != null) {
            refuse(primary, "the result of a call cannot be assigned to; to compare write ==");
        } else if (Trailers.isSlice(last)) {
            refuse(primary, "assigning to a slice is outside the subset: assign to one index at a time");
        } else {
            int value = code.hidden();
            code.storeHidden(value);
            indexed(primary, last);
            code.loadHidden(value);
            code.line(last.getStart());
            code.emit(Opcode.PY_STORE_INDEX);
            if (Shape.trailers(primary) == 1) {
                traceList(primary.atom());
            }
        }
    }

    /** Pushes what is indexed, and the index. */
    private void indexed(PrimaryContext primary, TrailerContext last) {
        code.expressions.emitPrimary(primary, Shape.trailers(primary) - 1);
        Trailers.index(code, last);
    }

    /** Shows a list or dict that has changed, if it has a name. */
    void traceList(ParserRuleContext list) {
        Token name = Shape.name(list);
        if (name != null && code.scope.find(Literals.name(name)) instanceof Symbol.Variable variable) {
            code.names.trace(variable);
        }
    }

    /** {@code x += value}. */
    void augmented(ExpressionStatementContext statement) {
        RightContext target = statement.right(0);
        Token operator = statement.AUGMENTED().getSymbol();
        Token name = Shape.name(target);
        if (name != null) {
            code.names.load(name);
            operate(operator, statement.right(1));
            code.names.store(name);
            return;
        }
        if (Shape.core(target) instanceof PrimaryContext primary
                && Shape.trailer(primary, Shape.trailers(primary) - 1).DOT() != null
                && code.scopes.classes.any()) {
            new ObjectAttributes(code).augment(primary, () -> operate(operator, statement.right(1)));
            return;
        }
        if (Shape.core(target) instanceof PrimaryContext primary
                && isIndexed(Shape.trailer(primary, Shape.trailers(primary) - 1))) {
            TrailerContext last = Shape.trailer(primary, Shape.trailers(primary) - 1);
            indexed(primary, last);
            code.emit(Opcode.OVER);
            code.emit(Opcode.OVER);
            code.line(last.getStart());
            code.emit(Opcode.PY_INDEX);
            operate(operator, statement.right(1));
            code.emit(Opcode.PY_STORE_INDEX);
            if (Shape.trailers(primary) == 1) {
                traceList(primary.atom());
            }
            return;
        }
        code.problems.at(target, "only a variable or an item of a list or dict can stand before " + operator.getText());
    }

    private static boolean isIndexed(TrailerContext last) {
        return !last.subscript().isEmpty() && !Trailers.isSlice(last);
    }

    /** {@code del a[i], d[key]}. */
    void delete(PythonParser.DeleteStatementContext statement) {
        List<? extends ParserRuleContext> items = Shape.items(statement.elements());
        for (ParserRuleContext item : items == null ? List.of(statement.elements()) : items) {
            if (Shape.core(item) instanceof PrimaryContext primary
                    && Shape.trailer(primary, Shape.trailers(primary) - 1).DOT() != null
                    && code.scopes.classes.any()) {
                new ObjectAttributes(code).delete(primary);
            } else if (Shape.core(item) instanceof PrimaryContext primary
                    && isIndexed(Shape.trailer(primary, Shape.trailers(primary) - 1))) {
                TrailerContext last = Shape.trailer(primary, Shape.trailers(primary) - 1);
                indexed(primary, last);
                code.line(last.getStart());
                code.emit(Opcode.PY_DELETE);
                if (Shape.trailers(primary) == 1) {
                    traceList(primary.atom());
                }
            } else {
                code.problems.at(
                        statement.getStart(),
                        "del is for one item of a list or dict here, as in del d[key]: give a variable another value instead");
            }
        }
    }

    /** {@code ( x -- x op value )}. */
    private void operate(Token operator, RightContext value) {
        code.expression(value);
        code.line(operator);
        Operators.emitBinary(code, operator, operator.getText());
    }

    /** {@code x: int = value}; the annotation itself has no effect. */
    void annotated(ExpressionStatementContext statement) {
        PythonParser.AnnotationContext annotation = statement.annotation();
        Annotations.check(code, annotation.expression());
        boolean attribute = code.scopes.classes.any()
                && Shape.core(statement.right(0)) instanceof PrimaryContext primary
                && Shape.trailer(primary, Shape.trailers(primary) - 1).DOT() != null;
        if (Shape.name(statement.right(0)) == null && !attribute) {
            code.problems.at(statement.right(0), "only a plain variable can have a type annotation here");
        } else if (annotation.right() != null) {
            code.expression(annotation.right());
            store(statement.right(0));
        }
    }

    private void refuse(ParserRuleContext target, String message) {
        code.problems.at(target, message);
        code.emit(Opcode.POP);
    }

    private static String hint(ParserRuleContext core) {
        return core instanceof PythonParser.ComparisonContext || core instanceof PythonParser.OperationContext
                ? ": a variable must stand alone before ="
                : "";
    }
}
