package dev.forkscope.language.python;

import java.util.BitSet;

/**
 * Which names have certainly been bound when execution comes here, so that reading them needs no check. Names are only ever added on a
 * path (those that can vanish never count), hence one pass forward is exact enough: what holds before a loop holds in it.
 */
final class Flow {
    private final BitSet bound;
    private boolean unreachable;

    private Flow(BitSet bound, boolean unreachable) {
        this.bound = bound;
        this.unreachable = unreachable;
    }

    static Flow start() {
        return new Flow(new BitSet(), false);
    }

    /** The neutral element of {@link #merge}. */
    static Flow nowhere() {
        return new Flow(new BitSet(), true);
    }

    Flow copy() {
        return new Flow((BitSet) bound.clone(), unreachable);
    }

    boolean isBound(Symbol symbol) {
        return unreachable || bound.get(symbol.id);
    }

    void bind(Symbol symbol) {
        if (!(symbol instanceof Symbol.Variable variable && variable.canVanish)) {
            bound.set(symbol.id);
        }
    }

    /** What follows is never executed. */
    void end() {
        unreachable = true;
    }

    void become(Flow other) {
        bound.clear();
        bound.or(other.bound);
        unreachable = other.unreachable;
    }

    /** Execution may also come here from {@code other}. */
    void merge(Flow other) {
        if (other.unreachable) {
            return;
        }
        if (unreachable) {
            become(other);
        } else {
            bound.and(other.bound);
        }
    }
}
