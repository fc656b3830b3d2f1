package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** Reads what a variable starts with. */
final class Initializers {
    private final Unit unit;
    private final Aggregates aggregates;

    Initializers(Unit unit) {
        this.unit = unit;
        this.aggregates = new Aggregates(unit);
    }

    /**
     * One cell's start, or that of the cells of a structure.
     *
     * @param offset from the variable's first cell
     * @param value already of the type that lies there
     */
    record Cell(int offset, Expression value) {}

    /**
     * A whole start.
     *
     * @param type the variable's type, an open length now filled in
     * @param cells in the order of evaluation; cells not named start as 0
     */
    record Start(CType type, List<Cell> cells) {}

    /** Reads the initializer of a variable of {@code type}. */
    Start read(CType type, CParser.InitializerContext context, String name) {
        Reader reader = new Reader(name);
        reader.fill(type, 0, context);
        return start(type, reader);
    }

    /** Reads the list that a compound literal of {@code type} starts with. */
    Start read(CType type, CParser.ListContext list, String name) {
        Reader reader = new Reader(name);
        reader.list(type, 0, list);
        return start(type, reader);
    }

    private static Start start(CType type, Reader reader) {
        CType complete = type instanceof ArrayType array && array.length() == ArrayType.UNKNOWN
                ? new ArrayType(array.element(), reader.length)
                : type;
        return new Start(complete, reader.cells);
    }

    private final class Reader {
        private final List<Cell> cells = new ArrayList<>();
        private final String name;
        private final Map<CParser.InitializerContext, Expression> values = new IdentityHashMap<>();
        private int length = 1;
        private boolean overrides;

        Reader(String name) {
            this.name = name;
        }

        void fill(CType type, int offset, CParser.InitializerContext context) {
            if (context instanceof CParser.ListInitializerContext braced) {
                list(type, offset, braced.list());
                return;
            }
            Token at = context.getStart();
            Expression value = value(context);
            if (type instanceof ArrayType array) {
                characters(array, offset, value, at);
            } else if (type == RlimitType.RLIMIT) {
                unit.diagnostics.error(at, "struct rlimit starts with { soft limit, hard limit }.");
            } else if (type instanceof StructType && !value.type().equals(type)) {
                if (!(value instanceof ErroneousExpression)) {
                    unit.diagnostics.error(at, name + " starts with a list, { ... }, or with another " + type + ".");
                }
            } else {
                cells.add(new Cell(offset, unit.conversions.assign(value, type, at, name)));
            }
        }

        void list(CType type, int offset, CParser.ListContext list) {
            if (Aggregates.isAggregate(type) && !wrapsString(type, list)) {
                Cursor cursor = new Cursor(list.designated());
                parts(type, offset, cursor, 0, true);
                if (!cursor.atEnd()) {
                    tooMany(cursor.next());
                }
            } else if (list.designated().size() == 1) {
                fill(type, offset, list.designated(0).initializer());
            } else if (list.designated().isEmpty()) {
                cells.add(new Cell(offset, new NumberExpression(type, 0, list.getStart())));
            } else {
                tooMany(list.designated(1));
            }
        }

        // Whether it is a structure decides whether braces are left out, so it may be looked at early.
        private Expression value(CParser.InitializerContext context) {
            return values.computeIfAbsent(
                    context, c -> unit.expressions.build(((CParser.SingleInitializerContext) c).e()));
        }

        private boolean wrapsString(CType type, CParser.ListContext list) {
            return list.designated().size() == 1
                    && isText(type, list.designated(0).initializer());
        }

        private boolean isText(CType type, CParser.InitializerContext context) {
            return type instanceof ArrayType array
                    && array.element() instanceof Scalar
                    && array.element().bytes() == 1
                    && context instanceof CParser.SingleInitializerContext single
                    && single.e() instanceof CParser.StringContext;
        }

        private void characters(ArrayType array, int offset, Expression value, Token at) {
            if (!(value instanceof StringExpression string)
                    || array.element().bytes() != 1
                    || !(array.element() instanceof Scalar scalar)) {
                if (!(value instanceof ErroneousExpression)) {
                    unit.diagnostics.error(at, "an array starts with a list: { ... }.");
                }
                return;
            }
            int given = string.bytes().length;
            int room = array.length() == ArrayType.UNKNOWN ? given + 1 : array.length();
            if (given > room) {
                unit.diagnostics.error(at, "this text has " + given + " characters, but the array only " + room + ".");
                return;
            }
            length = array.length() == ArrayType.UNKNOWN ? room : length;
            for (int i = 0; i < Math.min(given + 1, room); i++) {
                long character = i < given ? string.bytes()[i] : 0;
                cells.add(new Cell(offset + i, new NumberExpression(scalar, scalar.wrap(character), at)));
            }
        }

        // From one part of an array or a structure on; braced if the list is its own, so that designators are too.
        private void parts(CType type, int offset, Cursor cursor, int first, boolean braced) {
            int index = first;
            int most = 0;
            while (!cursor.atEnd()) {
                boolean designates = cursor.designates();
                if (designates && !braced || !designates && index >= Aggregates.count(type)) {
                    break;
                }
                if (designates) {
                    index = designated(type, offset, cursor, 0);
                } else {
                    int before = cursor.position;
                    part(Aggregates.type(type, index), offset + Aggregates.cell(type, index), cursor);
                    index++;
                    if (cursor.position == before && Aggregates.count(type) == Integer.MAX_VALUE) {
                        break;
                    }
                }
                most = Math.max(most, index);
            }
            if (type instanceof ArrayType array && array.length() == ArrayType.UNKNOWN) {
                length = Math.max(most, 1);
            }
        }

        // What the cursor's designator leads to, and what follows it there; the index after it.
        private int designated(CType type, int offset, Cursor cursor, int level) {
            CParser.DesignatedContext item = cursor.peek();
            int index = aggregates.index(type, item.designator(level));
            if (index < 0) {
                cursor.next();
                return 0;
            }
            CType part = Aggregates.type(type, index);
            int place = offset + Aggregates.cell(type, index);
            if (level + 1 == item.designator().size()) {
                cursor.takeDesignator();
                // A later value for the same part replaces the earlier one, whole (C17 6.7.9, paragraph 19).
                overrides = true;
                part(part, place, cursor);
            } else {
                int next = designated(part, place, cursor, level + 1);
                if (Aggregates.isAggregate(part)) {
                    parts(part, place, cursor, next, false);
                }
            }
            return index + 1;
        }

        private void part(CType type, int place, Cursor cursor) {
            CParser.InitializerContext initializer = cursor.peek().initializer();
            if (initializer instanceof CParser.SingleInitializerContext
                    && Aggregates.isAggregate(type)
                    && !isText(type, initializer)
                    && !value(initializer).type().equals(type)
                    && !(value(initializer) instanceof ErroneousExpression)) {
                // Inner braces may be left out (C17 6.7.9, paragraph 20).
                parts(type, place, cursor, 0, false);
            } else {
                cursor.next();
                if (overrides) {
                    int end = place + type.cells();
                    cells.removeIf(cell -> cell.offset() >= place && cell.offset() < end);
                }
                fill(type, place, initializer);
            }
        }

        private void tooMany(CParser.DesignatedContext item) {
            unit.diagnostics.error(item, "there are more values here than " + name + " has room for.");
        }
    }

    /** A place in a list of initializers. */
    private static final class Cursor {
        private final List<CParser.DesignatedContext> items;
        private int position;
        private int taken = -1;

        Cursor(List<CParser.DesignatedContext> items) {
            this.items = items;
        }

        boolean atEnd() {
            return position == items.size();
        }

        /** Whether a designator comes next that nobody has followed. */
        boolean designates() {
            return taken != position && !peek().designator().isEmpty();
        }

        void takeDesignator() {
            taken = position;
        }

        CParser.DesignatedContext peek() {
            return items.get(position);
        }

        CParser.DesignatedContext next() {
            return items.get(position++);
        }
    }
}
