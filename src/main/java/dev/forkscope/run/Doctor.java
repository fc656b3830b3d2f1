package dev.forkscope.run;

import dev.forkscope.run.Finding.Kind;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells an administrator what this machine lacks for an instance, and how to mend it: {@code java -jar forkscope.jar doctor}. Looks
 * for itself, and last of all starts a launcher and hears what its zygote found in a real demo process.
 */
public final class Doctor {
    private final PrintStream out;

    /** @param out where the findings go */
    public Doctor(PrintStream out) {
        this.out = out;
    }

    /**
     * Looks at everything.
     *
     * @param arguments as the server would get them; of its settings, {@code --server.port}, {@code --forkscope.process-budget} and
     *     {@code --forkscope.runs-at-a-time} matter
     * @return the exit status: 0 if nothing is missing, else 1
     */
    public int examine(List<String> arguments) {
        Wanted wanted = Wanted.read(arguments, System.getenv());
        MachineCheck machine = new MachineCheck(Path.of("/"), wanted);
        List<Finding> findings = new ArrayList<>(machine.findings());
        findings.add(new PortCheck(wanted.port()).finding());
        findings.addAll(new LauncherCheck(wanted.processBudget()).findings());
        findings.forEach(
                f -> out.println(f.kind().label() + f.what() + (f.mend().isEmpty() ? "" : "\n         " + f.mend())));
        long missing = findings.stream().filter(f -> f.kind() == Kind.MISSING).count();
        out.println(
                missing == 0
                        ? "Nothing is missing."
                        : missing == 1 ? "1 thing is missing." : missing + " things are missing.");
        return missing == 0 ? 0 : 1;
    }
}
