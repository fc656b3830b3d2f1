package dev.forkscope.random;

import java.util.ArrayList;
import java.util.List;

/** The variables, by kind, and the functions that are certain to be there where the program is being written. */
final class PyNames {
    /** A function of one number with a number as result; {@code forks}: how often a call of it forks children that go on. */
    record Function(String name, int forks) {}

    /** A global list of 5 numbers. */
    static final String LIST = "items";

    /** A global string. */
    static final String WORD = "word";

    private final Dice dice;
    private final List<String> numbers = new ArrayList<>();
    final List<Function> functions = new ArrayList<>();
    private int next;

    PyNames(Dice dice) {
        this.dice = dice;
    }

    /** A name that nothing has. */
    String fresh(String stem) {
        return stem + next++;
    }

    void declare(String number) {
        numbers.add(number);
    }

    /** To be given to {@link #leave} when what was declared since is not certain to be there any more. */
    int enter() {
        return numbers.size();
    }

    void leave(int mark) {
        numbers.subList(mark, numbers.size()).clear();
    }

    String number() {
        return dice.pick(numbers);
    }

    /** The functions of the program that fork {@code forks} times. */
    Function function(int forks) {
        return dice.pick(functions.stream().filter(f -> f.forks() <= forks).toList());
    }
}
