package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.forkscope.helper.machine.EventWriter;
import dev.forkscope.helper.machine.Kernel;
import dev.forkscope.helper.machine.LoadedProgram;
import dev.forkscope.helper.machine.Machine;
import dev.forkscope.language.Compiler;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.RunRequest;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/**
 * What one execution allocates on the Java heap: nobody collects garbage in a demo process. Real system calls into
 * {@code /dev/null}, but for those that would make or end a process.
 */
class AllocationTest {
    private static final Limits LIMITS = new Limits(64, 4_096, 20_000, 1 << 30, 1 << 30, Integer.MAX_VALUE);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Posix posix = Posix.load();
    private final RunTable runs = new RunTable(posix);

    @Test
    void a_thousand_forks_waits_and_printed_lines_in_c_allocate_nothing() {
        assertThat(allocatedBy(new SomeForks(posix), Language.C, """
                #include <stdio.h>
                #include <stdlib.h>
                #include <unistd.h>
                #include <sys/wait.h>
                int values[16];
                int sum(int n) { return n == 0 ? 0 : n + sum(n - 1); }
                int main(void) {
                    for (int i = 0; i < 1000; i++) {
                        pid_t pid = fork();
                        int status;
                        values[i % 16] += sum(10) * i;
                        if (pid > 0 && waitpid(pid, &status, WNOHANG) >= 0)
                            printf("%d %5d %s %x\\n", getpid(), values[i % 16], "text", WEXITSTATUS(status));
                    }
                    return 0;
                }
                """)).isZero();
    }

    @Test
    void a_thousand_forks_waits_and_printed_lines_in_python_allocate_nothing() {
        assertThat(allocatedBy(new SomeForks(posix), Language.PYTHON, """
                import os
                values = [0, 0, 0, 0]
                def total(n):
                    return 0 if n == 0 else n + total(n - 1)
                for i in range(1000):
                    pid = os.fork()
                    values[i % 4] += total(5) * i
                    if pid > 0:
                        done, status = os.waitpid(pid, os.WNOHANG)
                        print(f"{os.getpid()} {values[i % 4]:>5} text", status >> 8)
                """)).isZero();
    }

    @Test
    void a_thousand_forks_kept_in_a_dict_and_looked_up_again_allocate_nothing() {
        assertThat(allocatedBy(new SomeForks(posix), Language.PYTHON, """
                import os
                children = {}
                for i in range(1000):
                    pid = os.fork()
                    if pid > 0:
                        children[pid] = i
                        children[i % 7, "name"] = children.get(pid, 0)
                    if pid in children and i % 2:
                        del children[pid]
                for key, value in children.items():
                    if value % 100 == 0:
                        print(key, f"{value}", len(children))
                print({k: v for k, v in sorted({1: 2, "a": 3, None: 4}.items())} if not children else children == children.copy())
                try:
                    children["none"]
                except KeyError as e:
                    print(e)
                """)).isZero();
    }

    @Test
    void classes_signals_bytes_of_numbers_and_exceptions_with_arguments_allocate_nothing() {
        assertThat(allocatedBy(new SomeForks(posix), Language.PYTHON, """
                import errno, os, signal
                for i in range(300):
                    pid, *rest = i, type(i), i.to_bytes(4, "little")
                    name, _, value = "key=value".rpartition("=")
                    if pid % 100 == 0:
                        print(rest, signal.Signals(9), repr(signal.SIGTERM), name.swapcase(), type(value).__name__)
                    if int.from_bytes(rest[1], "little") != i or int(bin(i), 0) != i or bytes.fromhex("61").hex() != "61":
                        print("wrong")
                    try:
                        raise OSError(i % 40, os.strerror(i % 40)) if i % 2 else ValueError("a", i)
                    except OSError as e:
                        if e.errno % 13 == 1:
                            print(type(e), e, e.args, errno.errorcode[e.errno], signal.strsignal(e.errno))
                    except ValueError as e:
                        if e.args[1] % 100 == 0:
                            print(e, repr(e))
                print("a b c".rsplit(None, 1), "a\\tb".expandtabs(), "abc".removeprefix("a"))
                """)).isZero();
    }

    @Test
    void floats_random_numbers_and_clocks_allocate_nothing() {
        assertThat(allocatedBy(new SomeForks(posix), Language.PYTHON, """
                import math, os, random, time
                random.seed(1)
                total = 0.0
                for i in range(2000):
                    total += random.random() ** 0.5 * math.sqrt(i) / (i + 1) - random.randint(1, 6) % 0.7
                    if i % 400 == 0:
                        start = time.time()
                        print(total, f"{total:.3f} {i:e} {total:>12,.2f}", "%g" % total, float("1e-300") * i, round(total, 2))
                        print(random.sample(range(50), 3), random.choice("abc"), time.time() - start < 100, divmod(total, 2))
                        time.sleep(1e-6)
                        try:
                            total / 0.0
                        except ZeroDivisionError as e:
                            print(e)
                """)).isZero();
    }

    @Test
    void floating_point_numbers_in_c_allocate_nothing() {
        assertThat(allocatedBy(new SomeForks(posix), Language.C, """
                #include <math.h>
                #include <stdio.h>
                int main(void) {
                    double total = 0, none = 0;
                    float single = 0.1f;
                    char text[64];
                    for (int i = 0; i < 2000; i++) {
                        total += sqrt(i) / (i + 1) + pow(i, 0.3) - floor(total) + ceil(single) - (long) total % 7;
                        single *= 1.001f;
                        if (i % 400 == 0) {
                            sprintf(text, "%.3f|%e|%G", total, single, none / none);
                            printf("%s %08.2f %g %f %d %lu\\n", text, -total, 1e300 * i, 1 / none, (int) 1e9 * 0.5 > i, (unsigned long) total);
                        }
                    }
                }
                """)).isZero();
    }

    @Test
    void clocks_and_usage_in_c_allocate_nothing() {
        assertThat(allocatedBy(new SomeForks(posix), Language.C, """
                #include <sys/resource.h>
                #include <sys/time.h>
                #include <sys/wait.h>
                #include <time.h>
                int main(void) {
                    struct timeval day;
                    struct timespec now, pause = {0, 1000};
                    struct rusage usage;
                    for (int i = 0; i < 200; i++) {
                        gettimeofday(&day, NULL);
                        clock_gettime(CLOCK_MONOTONIC, &now);
                        getrusage(RUSAGE_SELF, &usage);
                        wait3(NULL, 0, &usage);
                        nanosleep(&pause, &now);
                        clock();
                    }
                }
                """)).isZero();
    }

    @Test
    void a_system_call_that_makes_a_java_object_is_found_out() {
        Kernel boxing = (Kernel) Proxy.newProxyInstance(
                Kernel.class.getClassLoader(),
                new Class<?>[] {Kernel.class},
                (proxy, method, arguments) -> boxed(method, arguments));
        assertThat(allocatedBy(boxing, Language.C, "#include <unistd.h>\nint main(void) { return getppid() == 0; }"))
                .isPositive();
    }

    private Object boxed(Method method, Object[] arguments) throws ReflectiveOperationException {
        return method.invoke(new SomeForks(posix), arguments);
    }

    /**
     * Bytes allocated by the most frugal of three executions, after two that load and link what the rehearsal would: a path that a busy
     * machine takes for the first time in one of the three is not the common one.
     */
    private long allocatedBy(Kernel kernel, Language language, String source) {
        RunChannel channel = new RunChannel(posix);
        RunSlotBudget budget = new RunSlotBudget();
        RunSlot slot = runs.slot(0);
        budget.use(slot);
        Machine machine = new Machine(kernel, new EventWriter(channel), budget);
        channel.begin(new Paths(posix).openDevNull());
        long allocated = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            load(
                    machine,
                    new RunRequest(
                            0, LIMITS, false, Compiler.compile(language, source).orThrow()),
                    slot);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            machine.run();
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
            allocated = i < 2 ? allocated : Math.min(allocated, bytes);
        }
        return allocated;
    }

    private static void load(Machine machine, RunRequest request, RunSlot slot) {
        byte[] bytes = request.encode();
        LoadedProgram program = machine.program();
        machine.reset();
        assertThat(program.load(
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN),
                        bytes.length,
                        machine.memory(),
                        machine.strings()))
                .isTrue();
        slot.take(0);
        slot.allow(program);
        slot.reserve(1);
    }
}
