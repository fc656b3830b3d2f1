package dev.forkscope.language.c;

import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.Syscall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Functions whose arguments are more than values. */
final class OtherCalls {
    private static final Set<Character> ONLY_PRINTED = Set.of('p', Conversion.WIDTH, Conversion.PRECISION);

    private static final int RLIMIT_NPROC = 6;
    private static final int WRITE_ROOM = 4096;

    private final Unit unit;
    private final OutputCalls output;

    OtherCalls(Unit unit) {
        this.unit = unit;
        this.output = new OutputCalls(unit);
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("atexit", this::atexit);
        builders.put("time", this::time);
        builders.put("setrlimit", this::setrlimit);
        builders.put("wait3", (name, arguments) -> waitWithUsage(name, arguments, false));
        builders.put("wait4", (name, arguments) -> waitWithUsage(name, arguments, true));
        builders.put("getrusage", this::usage);
        builders.put("sprintf", (name, arguments) -> memory(name, arguments, 1));
        builders.put("snprintf", (name, arguments) -> memory(name, arguments, 2));
        builders.put("dprintf", this::dprintf);
    }

    private Expression atexit(Token name, List<Expression> arguments) {
        if (!unit.calls.count(name, 1, arguments.size())) {
            return new ErroneousExpression(name);
        }
        Expression function = unit.conversions.decay(arguments.get(0));
        if (!(function.type() instanceof PointerType pointer) || !(pointer.target() instanceof FunctionType type)) {
            return unit.error(name, "atexit() needs the name of a function, without ().");
        }
        if (type.parameters() != null && !type.parameters().isEmpty()) {
            String called = function instanceof FunctionExpression known
                    ? known.function().name()
                    : "f";
            return unit.error(name, "atexit() needs a function without parameters: void " + called + "(void).");
        }
        return new SystemExpression(Syscall.ATEXIT, Scalar.INT, List.of(function), List.of(), name);
    }

    private Expression time(Token name, List<Expression> arguments) {
        List<Expression> converted = unit.calls.convert(name, List.of(PointerType.to(Scalar.LONG)), arguments);
        if (converted == null) {
            return new ErroneousExpression(name);
        }
        Expression now = new SystemExpression(Syscall.TIME, Scalar.LONG, List.of(), List.of(), name);
        if (Conversions.isNull(converted.get(0))) {
            return now;
        }
        return unit.places.dereference(converted.get(0), name) instanceof Place place
                ? new AssignExpression(place, now, name)
                : new ErroneousExpression(name);
    }

    private Expression setrlimit(Token name, List<Expression> arguments) {
        if (!unit.calls.count(name, 2, arguments.size())) {
            return new ErroneousExpression(name);
        }
        Long resource = Constants.integer(arguments.get(0));
        if (resource == null || resource != RLIMIT_NPROC) {
            return unit.error(name, "setrlimit() works with RLIMIT_NPROC only here.");
        }
        if (!(arguments.get(1) instanceof AddressExpression address
                && address.place().type() == RlimitType.RLIMIT)) {
            return unit.error(
                    name, "setrlimit() needs the address of a struct rlimit: setrlimit(RLIMIT_NPROC, &limit).");
        }
        return new SystemExpression(
                Syscall.SETRLIMIT_NPROC,
                Scalar.INT,
                List.of(member(address.place(), 0, name), member(address.place(), 1, name)),
                List.of(),
                name);
    }

    private static Expression member(Place limit, int offset, Token at) {
        Expression start = new AddressExpression(limit, PointerType.to(Scalar.ULONG), at);
        Expression index = new NumberExpression(Scalar.LONG, offset, at);
        return new MemoryPlace(new PointerOffsetExpression(start, index, false, at), Scalar.ULONG, false, at);
    }

    private Expression waitWithUsage(Token name, List<Expression> arguments, boolean withPid) {
        List<CType> parameters =
                new ArrayList<>(List.of(PointerType.to(Scalar.INT), Scalar.INT, PointerType.to(LibraryStructs.RUSAGE)));
        if (withPid) {
            parameters.add(0, Scalar.INT);
        }
        List<Expression> converted = unit.calls.convert(name, parameters, arguments);
        if (converted == null) {
            return new ErroneousExpression(name);
        }
        List<Expression> wait4 = new ArrayList<>(converted);
        if (!withPid) {
            wait4.add(0, NumberExpression.ofInt(-1, name));
        }
        List<SystemExpression.Traced> filled = new ArrayList<>(SystemExpression.Traced.find(wait4.get(1), 0, 1));
        filled.addAll(SystemExpression.Traced.find(wait4.get(3), 0, 1));
        return new SystemExpression(Syscall.WAIT4, Scalar.INT, wait4, filled, name);
    }

    private Expression usage(Token name, List<Expression> arguments) {
        List<CType> parameters = List.of(Scalar.INT, PointerType.to(LibraryStructs.RUSAGE));
        List<Expression> converted = unit.calls.convert(name, parameters, arguments);
        return converted == null
                ? new ErroneousExpression(name)
                : new SystemExpression(
                        Syscall.GETRUSAGE,
                        Scalar.INT,
                        converted,
                        SystemExpression.Traced.find(converted.get(1), 0, 0),
                        name);
    }

    private Expression memory(Token name, List<Expression> arguments, int formatIndex) {
        Format format = inMemory(name, output.format(name, formatIndex, arguments));
        if (format == null) {
            return new ErroneousExpression(name);
        }
        PointerType target = PointerType.to(Scalar.CHAR);
        Expression to = unit.conversions.assign(
                arguments.get(0), target, arguments.get(0).token(), name.getText() + "()");
        Expression room = formatIndex == 1
                ? new NumberExpression(Scalar.LONG, Integer.MAX_VALUE, name)
                : unit.conversions.assign(
                        arguments.get(1), Scalar.LONG, arguments.get(1).token(), name.getText() + "()");
        return to instanceof ErroneousExpression || room instanceof ErroneousExpression
                ? new ErroneousExpression(name)
                : new MemoryFormatExpression(unit, to, room, null, format, name);
    }

    private Expression dprintf(Token name, List<Expression> arguments) {
        Format format = inMemory(name, output.format(name, 1, arguments));
        if (format == null) {
            return new ErroneousExpression(name);
        }
        Expression file = unit.conversions.assign(
                arguments.get(0), Scalar.INT, arguments.get(0).token(), "dprintf()");
        if (file instanceof ErroneousExpression) {
            return file;
        }
        Expression to = new NumberExpression(PointerType.to(Scalar.CHAR), unit.library.buffer(WRITE_ROOM), name);
        return new MemoryFormatExpression(
                unit, to, new NumberExpression(Scalar.LONG, WRITE_ROOM, name), file, format, name);
    }

    private @org.jspecify.annotations.Nullable Format inMemory(
            Token name, @org.jspecify.annotations.Nullable Format format) {
        if (format == null) {
            return null;
        }
        for (Format.Piece piece : format.pieces()) {
            if (piece instanceof Format.Errno
                    || piece instanceof Format.Argument argument
                            && ONLY_PRINTED.contains((char) Conversion.character(argument.conversion()))) {
                unit.diagnostics.error(
                        name,
                        name.getText() + "() cannot format %p, %m or a * that is no constant here; use printf().");
                return null;
            }
        }
        return format;
    }
}
