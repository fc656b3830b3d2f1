package dev.forkscope.language.assembler;

/** The program needs more instructions, constants or memory than the machine has; a front end turns it into a {@link Diagnostic}. */
public final class ProgramTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
