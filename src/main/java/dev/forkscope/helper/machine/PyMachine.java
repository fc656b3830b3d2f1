package dev.forkscope.helper.machine;

/** The instructions with Python's meaning. */
final class PyMachine {
    private final Machine machine;

    PyMachine(Machine machine, Kernel kernel) {
        this.machine = machine;
    }

    void begin() {}

    void execute(int opcode, int a) {}

    void recursionError() {
        machine.running = false;
    }
}
