package dev.forkscope.language.c;

import dev.forkscope.protocol.Syscall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** time.h and sys/time.h. */
final class TimeCalls {
    /** CLOCK_REALTIME, CLOCK_MONOTONIC and CLOCK_PROCESS_CPUTIME_ID. */
    private static final Set<Long> CLOCKS = Set.of(0L, 1L, 2L);

    private final Unit unit;

    TimeCalls(Unit unit) {
        this.unit = unit;
    }

    void register(Map<String, Builtins.Builder> builders) {
        PointerType timespec = PointerType.to(LibraryStructs.TIMESPEC);
        builders.put("clock", (name, arguments) -> {
            List<Expression> none = unit.calls.convert(name, List.of(), arguments);
            return none == null
                    ? new ErroneousExpression(name)
                    : new SystemExpression(Syscall.CLOCK, Scalar.LONG, none, List.of(), name);
        });
        builders.put("nanosleep", (name, arguments) -> {
            List<Expression> converted = unit.calls.convert(name, List.of(timespec, timespec), arguments);
            return converted == null
                    ? new ErroneousExpression(name)
                    : new SystemExpression(Syscall.NANOSLEEP, Scalar.INT, converted, List.of(), name);
        });
        builders.put("clock_gettime", (name, arguments) -> {
            List<Expression> converted = unit.calls.convert(name, List.of(Scalar.INT, timespec), arguments);
            Long clock = converted == null ? null : Constants.integer(converted.get(0));
            if (converted != null && (clock == null || !CLOCKS.contains(clock))) {
                return unit.error(
                        name,
                        "clock_gettime() needs CLOCK_REALTIME, CLOCK_MONOTONIC or CLOCK_PROCESS_CPUTIME_ID as its first"
                                + " argument here.");
            }
            return converted == null
                    ? new ErroneousExpression(name)
                    : filling(Syscall.CLOCK_GETTIME, converted, converted.get(1), name);
        });
        builders.put("gettimeofday", (name, arguments) -> {
            List<CType> parameters = List.of(PointerType.to(LibraryStructs.TIMEVAL), PointerType.ANYTHING);
            List<Expression> converted = unit.calls.convert(name, parameters, arguments);
            if (converted != null && !Conversions.isNull(converted.get(1))) {
                return unit.error(name, "the second argument of gettimeofday() must be NULL.");
            }
            return converted == null
                    ? new ErroneousExpression(name)
                    : filling(Syscall.GETTIMEOFDAY, converted.subList(0, 1), converted.get(0), name);
        });
    }

    private static Expression filling(int number, List<Expression> arguments, Expression filled, Token name) {
        return new SystemExpression(number, Scalar.INT, arguments, SystemExpression.Traced.find(filled, 0, 0), name);
    }
}
