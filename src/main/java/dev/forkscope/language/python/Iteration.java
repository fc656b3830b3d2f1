package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.TargetsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyReal;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the items of something, for a loop or a comprehension. While it lasts, {@link #CELLS} cells lie on the stack. An
 * enumerate() is not made into a list but counted along, so that changes to the list in the loop show as in Python.
 */
final class Iteration {
    static final int CELLS = 2;
    private static final int NO_COUNTER = -1;

    private final Code code;
    private final int counter;
    private final @Nullable Zip zip;
    /** Where the items come from that map() or filter() calls a function with. */
    private @Nullable Iteration inner;

    private @Nullable Applied function;

    private int next;

    private Iteration(Code code, int counter, @Nullable Zip zip) {
        this.code = code;
        this.counter = counter;
        this.zip = zip;
    }

    /** Evaluates what a for goes through. */
    static Iteration ofLoop(Code code, ParserRuleContext iterable) {
        return new Sets(code).iterable(iterable) ? overTop(code) : of(code, iterable);
    }

    /** Evaluates what is iterated over. */
    static Iteration of(Code code, ParserRuleContext iterable) {
        return of(code, iterable, false);
    }

    /** The same; where all items are taken at once, a generator may be made into a list first. */
    static Iteration of(Code code, ParserRuleContext iterable, boolean atOnce) {
        List<ArgumentContext> zipped = code.calls.zipped(iterable);
        if (zipped != null) {
            return new Iteration(code, NO_COUNTER, Zip.of(code, zipped));
        }
        List<ArgumentContext> applied = code.calls.applied(iterable);
        if (applied != null) {
            Applied function = Applied.of(code, iterable, applied);
            Iteration iteration = new Iteration(code, NO_COUNTER, null);
            iteration.function = function;
            iteration.inner = applied.size() > 2
                    ? new Iteration(code, NO_COUNTER, Zip.of(code, applied.subList(1, applied.size())))
                    : of(code, Arguments.value(applied.get(1)), atOnce);
            return iteration;
        }
        List<ArgumentContext> enumerated = code.calls.enumerated(iterable);
        if (enumerated == null) {
            over(code, iterable, atOnce);
            return new Iteration(code, NO_COUNTER, null);
        }
        int counter = code.hidden();
        Zip zip = null;
        zipped = code.calls.zipped(Arguments.value(enumerated.get(0)));
        if (zipped == null) {
            over(code, Arguments.value(enumerated.get(0)), atOnce);
        } else {
            zip = Zip.of(code, zipped);
        }
        if (enumerated.size() > 1) {
            code.expression(Arguments.value(enumerated.get(1)));
            // An int only, as enumerate() demands.
            code.emit(Opcode.PY_REAL, PyReal.INDEX);
        } else {
            code.pushInt(0);
        }
        code.storeHidden(counter);
        return new Iteration(code, counter, zip);
    }

    /** A file gives its lines. */
    static void over(Code code, ParserRuleContext iterable, boolean atOnce) {
        if (code.files.iterate(iterable)) {
            return;
        }
        if (atOnce) {
            code.expressions.emitConsumed(iterable);
        } else {
            code.expressions.emitIterable(iterable);
        }
    }

    /** The same, for all items at once: then a generator may be made into a list first. */
    static Iteration consuming(Code code, ParserRuleContext iterable) {
        code.expressions.emitAll(iterable);
        return new Iteration(code, NO_COUNTER, null);
    }

    /** Over the value on top of the stack. */
    static Iteration overTop(Code code) {
        return new Iteration(code, NO_COUNTER, null);
    }

    /** Fetches the first and every next item; the answer is where to jump for the next. */
    int begin() {
        if (inner != null && function != null) {
            next = inner.beginItem();
            function.call(next);
            return next;
        }
        code.emit(Opcode.PY_ITERATE);
        next = code.emit(Opcode.PY_NEXT);
        if (zip != null) {
            zip.next();
        }
        return next;
    }

    /** The same with the pair that enumerate() gives made. */
    int beginItem() {
        int first = begin();
        if (counter != NO_COUNTER) {
            pair();
        }
        return first;
    }

    /** Stores the item in the loop's targets. */
    void store(TargetsContext targets) {
        if (counter == NO_COUNTER) {
            code.targets.store(targets);
            return;
        }
        count();
        List<? extends ParserRuleContext> pair = Targets.parts(targets);
        if (pair != null && pair.size() == 2 && !Unpacking.hasStar(pair)) {
            code.targets.store(pair.get(0));
            code.targets.store(pair.get(1));
        } else {
            code.emit(Opcode.SWAP);
            code.emit(Opcode.PY_TUPLE, 2);
            code.targets.store(targets);
        }
    }

    /** {@code ( item -- pair )}, for enumerate(). */
    void pair() {
        count();
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_TUPLE, 2);
    }

    /** {@code ( item -- item number )}. */
    private void count() {
        code.loadHidden(counter);
        code.emit(Opcode.DUP);
        code.pushInt(1);
        code.emit(Opcode.PY_BINARY, PyOperator.ADD);
        code.storeHidden(counter);
    }

    /** Goes back for the next item; what follows is where there is none. */
    void repeat() {
        if (inner != null) {
            inner.repeat();
            return;
        }
        code.emit(Opcode.JUMP, next);
        code.assembler.patch(next);
        if (zip != null) {
            zip.end();
        }
    }
}
