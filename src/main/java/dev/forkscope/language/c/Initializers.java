package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Reads what a variable starts with. */
final class Initializers {
    private final Unit unit;

    Initializers(Unit unit) {
        this.unit = unit;
    }

    /**
     * One cell's start.
     *
     * @param offset from the variable's first cell
     * @param value already of the cell's type
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
        CType complete = type instanceof ArrayType array && array.length() == ArrayType.UNKNOWN
                ? new ArrayType(array.element(), reader.length)
                : type;
        return new Start(complete, reader.cells);
    }

    private final class Reader {
        private final List<Cell> cells = new ArrayList<>();
        private final String name;
        private int length = 1;

        Reader(String name) {
            this.name = name;
        }

        void fill(CType type, int offset, CParser.InitializerContext context) {
            if (context instanceof CParser.ListInitializerContext list) {
                if (type instanceof ArrayType array && !wrapsString(array, list)) {
                    Cursor cursor = new Cursor(list.designated());
                    elements(array, offset, cursor);
                    if (!cursor.atEnd()) {
                        tooMany(cursor.next());
                    }
                } else if (type == RlimitType.RLIMIT) {
                    members(offset, list);
                } else if (type == SignalType.ACTION) {
                    actionMembers(offset, list);
                } else if (type == SignalType.SET) {
                    emptySet(offset, list);
                } else if (list.designated().size() == 1) {
                    fill(type, offset, list.designated(0).initializer());
                } else if (list.designated().isEmpty()) {
                    cells.add(new Cell(offset, new NumberExpression(type, 0, list.getStart())));
                } else {
                    tooMany(list.designated(1));
                }
                return;
            }
            Token at = context.getStart();
            Expression value = unit.expressions.build(((CParser.SingleInitializerContext) context).e());
            if (type instanceof ArrayType array) {
                characters(array, offset, value, at);
            } else if (type == SignalType.ACTION) {
                unit.diagnostics.error(
                        at, "struct sigaction starts with { .sa_handler = handler, .sa_flags = flags }.");
            } else if (type == RlimitType.RLIMIT) {
                unit.diagnostics.error(at, "struct rlimit starts with { soft limit, hard limit }.");
            } else {
                cells.add(new Cell(offset, unit.conversions.assign(value, type, at, name)));
            }
        }

        private boolean wrapsString(ArrayType array, CParser.ListInitializerContext list) {
            return array.element().bytes() == 1
                    && list.designated().size() == 1
                    && isString(list.designated(0).initializer());
        }

        private boolean isString(CParser.InitializerContext context) {
            return context instanceof CParser.SingleInitializerContext single
                    && single.e() instanceof CParser.StringContext;
        }

        private void characters(ArrayType array, int offset, Expression value, Token at) {
            if (!(value instanceof StringExpression string) || array.element().bytes() != 1) {
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
            length = room;
            for (int i = 0; i < Math.min(given + 1, room); i++) {
                long character = i < given ? string.bytes()[i] : 0;
                long wrapped = ((Scalar) array.element()).wrap(character);
                cells.add(new Cell(offset + i, new NumberExpression(array.element(), wrapped, at)));
            }
        }

        private void elements(ArrayType array, int offset, Cursor cursor) {
            int index = 0;
            int most = 0;
            while (!cursor.atEnd()
                    && (array.length() == ArrayType.UNKNOWN || index < array.length() || cursor.designates())) {
                CParser.DesignatedContext item = cursor.peek();
                if (item.DOT() != null) {
                    unit.diagnostics.error(item, "an array has elements, not members; write [index] = value.");
                } else if (item.LEFT_BRACKET() != null) {
                    Long designated = Constants.integer(unit.expressions.value(item.e()));
                    int limit = array.length() == ArrayType.UNKNOWN ? 65_536 : array.length();
                    if (designated == null || designated < 0 || designated >= limit) {
                        unit.diagnostics.error(item.e(), "this must be a constant inside the array.");
                        cursor.next();
                        continue;
                    }
                    index = designated.intValue();
                }
                int place = offset + index * array.element().cells();
                if (array.element() instanceof ArrayType inner
                        && item.initializer() instanceof CParser.SingleInitializerContext
                        && !(inner.element().bytes() == 1 && isString(item.initializer()))) {
                    // Inner braces may be left out (C17 6.7.9, paragraph 20).
                    elements(inner, place, cursor);
                } else {
                    cursor.next();
                    fill(array.element(), place, item.initializer());
                }
                index++;
                most = Math.max(most, index);
            }
            length = Math.max(most, 1);
        }

        private void members(int offset, CParser.ListInitializerContext list) {
            int member = 0;
            for (CParser.DesignatedContext item : list.designated()) {
                if (item.DOT() != null) {
                    member = RlimitType.offset(item.IDENTIFIER().getText());
                }
                if (member < 0 || member > 1 || item.LEFT_BRACKET() != null) {
                    unit.diagnostics.error(item, "struct rlimit has the members rlim_cur and rlim_max only.");
                    return;
                }
                fill(Scalar.ULONG, offset + member++, item.initializer());
            }
        }

        private void actionMembers(int offset, CParser.ListInitializerContext list) {
            boolean zero = list.designated().size() == 1 && isZero(list.designated(0));
            for (CParser.DesignatedContext item : list.designated()) {
                String member = item.DOT() == null ? "" : item.IDENTIFIER().getText();
                int at = SignalType.offset(member);
                if (at < 0 && !zero) {
                    unit.diagnostics.error(
                            item,
                            "struct sigaction starts with { 0 } or with { .sa_handler = handler, .sa_flags = flags }.");
                    return;
                }
                if (at >= 0) {
                    fill(SignalType.memberType(at), offset + at, item.initializer());
                }
            }
        }

        private void emptySet(int offset, CParser.ListInitializerContext list) {
            if (list.designated().size() > 1
                    || list.designated().size() == 1 && !isZero(list.designated(0)) && !isNested(list)) {
                unit.diagnostics.error(list, "a sigset_t starts as { 0 }; fill it with sigaddset().");
            }
            cells.add(new Cell(offset, new NumberExpression(Scalar.ULONG, 0, list.getStart())));
        }

        private boolean isNested(CParser.ListInitializerContext list) {
            return list.designated(0).initializer() instanceof CParser.ListInitializerContext inner
                    && (inner.designated().isEmpty() || inner.designated().size() == 1 && isZero(inner.designated(0)));
        }

        private boolean isZero(CParser.DesignatedContext item) {
            return item.DOT() == null
                    && item.LEFT_BRACKET() == null
                    && item.initializer() instanceof CParser.SingleInitializerContext single
                    && Conversions.isNull(unit.expressions.value(single.e()));
        }

        private void tooMany(CParser.DesignatedContext item) {
            unit.diagnostics.error(item, "there are more values here than " + name + " has room for.");
        }
    }

    /** A place in a list of initializers. */
    private static final class Cursor {
        private final List<CParser.DesignatedContext> items;
        private int position;
        private int designatedFrom = -1;

        Cursor(List<CParser.DesignatedContext> items) {
            this.items = items;
        }

        boolean atEnd() {
            return position == items.size();
        }

        // A designator is taken by the list it stands in directly, once.
        boolean designates() {
            boolean first = designatedFrom != position;
            designatedFrom = position;
            return first && peek().LEFT_BRACKET() != null;
        }

        CParser.DesignatedContext peek() {
            return items.get(position);
        }

        CParser.DesignatedContext next() {
            return items.get(position++);
        }
    }
}
