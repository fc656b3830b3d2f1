package dev.forkscope.language.python;

import java.util.List;

/**
 * One of Python's own functions or classes, as a value.
 *
 * @param module with a point, as CPython's messages have it; empty for what is built in
 * @param kind how it complains of a wrong number of arguments, by PyFunction
 * @param type the number of the class that it is; -1 for a function
 * @param parameters their names
 * @param defaults those of the last parameters, as tagged values
 * @param free how many values it keeps, which lie on the stack when it is made
 * @param takesMany whether the first local is a tuple of all arguments without a name
 * @param body emits what it does, result on the stack, with the parameters in its first locals
 */
record LibraryFunction(
        String module,
        String name,
        int kind,
        int type,
        List<String> parameters,
        List<Long> defaults,
        int free,
        boolean takesMany,
        Runnable body) {}
