package dev.forkscope.random;

import java.util.ArrayList;
import java.util.List;

/** The variables and functions that can be seen where the program is being written. */
final class CNames {
    /** @param format how printf shows it */
    record Variable(String name, String type, String format, boolean global) {}

    /** A function of one int with an int result; {@code forks}: how often a call of it forks children that go on. */
    record Function(String name, int forks, boolean changesGlobals) {}

    /** A global array of 8 numbers. */
    static final String ARRAY = "g99";

    private static final String[][] TYPES = {
        {"int", "%d"},
        {"int", "%d"},
        {"int", "%d"},
        {"unsigned", "%u"},
        {"long", "%ld"},
        {"char", "%d"},
        {"short", "%d"},
        {"unsigned long", "%lu"},
        {"unsigned char", "%d"},
        {"size_t", "%zu"}
    };

    private final Dice dice;
    private final List<Variable> variables = new ArrayList<>();
    final List<Function> functions = new ArrayList<>();
    private int next;

    CNames(Dice dice) {
        this.dice = dice;
    }

    Variable declare(boolean global) {
        String[] type = dice.pick(TYPES);
        Variable variable = new Variable((global ? "g" : "v") + next++, type[0], type[1], global);
        variables.add(variable);
        return variable;
    }

    /** A name that nothing has. */
    String fresh(String stem) {
        return stem + next++;
    }

    /** To be given to {@link #leave} when the block ends. */
    int enter() {
        return variables.size();
    }

    void leave(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    Variable any() {
        return dice.pick(variables);
    }

    Variable global() {
        return dice.pick(variables.stream().filter(Variable::global).toList());
    }
}
