package dev.forkscope.language.c;

import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads the words before a declared name: {@code static const unsigned long}. */
final class Specifiers {
    private final Unit unit;
    private boolean refused;

    Specifiers(Unit unit) {
        this.unit = unit;
    }

    /**
     * What they say.
     *
     * @param typedef whether a type is named
     * @param isStatic whether a local keeps its value
     * @param isExtern whether it is only announced
     * @param constant whether it is const
     * @param refused whether the type is outside the subset, which has been reported
     */
    record Result(CType type, boolean typedef, boolean isStatic, boolean isExtern, boolean constant, boolean refused) {
        static final Result INT = new Result(Scalar.INT, false, false, false, false, false);
    }

    Result read(CParser.SpecifiersContext context) {
        refused = false;
        int diagnosticsBefore = unit.diagnostics.count();
        CType type = null;
        boolean typedef = false;
        boolean isStatic = false;
        boolean isExtern = false;
        boolean constant = false;
        Map<String, Integer> words = new TreeMap<>();
        for (CParser.SpecifierContext specifier : context.specifier()) {
            Token token = specifier.getStart();
            switch (token.getType()) {
                case CLexer.TYPEDEF -> typedef = true;
                case CLexer.STATIC -> isStatic = true;
                case CLexer.EXTERN -> isExtern = true;
                case CLexer.CONST -> constant = true;
                case CLexer.VOLATILE, CLexer.REGISTER, CLexer.AUTO, CLexer.INLINE, CLexer.NORETURN -> {}
                case CLexer.TYPE_NAME, CLexer.ENUM, CLexer.STRUCT, CLexer.UNION, CLexer.FLOAT, CLexer.DOUBLE -> {
                    if (type != null && !semicolonMissing(context)) {
                        unit.diagnostics.error(token, "there are two types here; a ; or a , is missing before this.");
                    }
                    type = named(specifier, token);
                }
                default -> words.merge(token.getText(), 1, Integer::sum);
            }
        }
        if (type == null) {
            type = words.isEmpty() ? Scalar.INT : basic(context, words);
        } else if (!words.isEmpty() && semicolonMissing(context)) {
            type = basic(context, words);
        } else if (type == Scalar.DOUBLE && words.equals(Map.of("long", 1))) {
            unit.diagnostics.error(context, Refusals.LONG_DOUBLE);
        } else if (!words.isEmpty()) {
            unit.diagnostics.error(context, "these words do not make a type together.");
        }
        return new Result(
                type, typedef, isStatic, isExtern, constant, refused || diagnosticsBefore < unit.diagnostics.count());
    }

    // struct point { int x; int y; } int main(void)
    private boolean semicolonMissing(CParser.SpecifiersContext context) {
        for (CParser.SpecifierContext specifier : context.specifier()) {
            if (specifier.getStop().getType() == CLexer.RIGHT_BRACE) {
                unit.diagnostics.error(specifier.getStop(), "a ; is missing after this.");
                return true;
            }
        }
        return false;
    }

    private CType basic(CParser.SpecifiersContext context, Map<String, Integer> words) {
        boolean unsigned = words.remove("unsigned") != null;
        boolean signed = words.remove("signed") != null;
        int longs = words.getOrDefault("long", 0);
        words.remove("long");
        boolean isShort = words.remove("short") != null;
        boolean isInt = words.remove("int") != null;
        String rest = String.join(" ", words.keySet());
        boolean sized = longs > 0 || isShort || isInt || unsigned || signed;
        if (rest.equals("char") && longs == 0 && !isShort && !isInt) {
            return unsigned ? Scalar.UCHAR : Scalar.CHAR;
        }
        if (rest.equals("void") && !sized) {
            return Scalar.VOID;
        }
        if (rest.equals("_Bool") && !sized) {
            return Scalar.BOOL;
        }
        if (!rest.isEmpty() || unsigned && signed || longs > 2 || longs > 0 && isShort) {
            unit.diagnostics.error(context, "these words do not make a type together.");
            return Scalar.INT;
        }
        if (longs > 0) {
            return unsigned ? Scalar.ULONG : Scalar.LONG;
        }
        if (isShort) {
            return unsigned ? Scalar.USHORT : Scalar.SHORT;
        }
        return unsigned ? Scalar.UINT : Scalar.INT;
    }

    private CType named(CParser.SpecifierContext specifier, Token token) {
        return switch (token.getType()) {
            case CLexer.ENUM -> enumeration(specifier.enumeration());
            case CLexer.STRUCT, CLexer.UNION -> unit.structures.read(specifier.structure());
            case CLexer.FLOAT -> Scalar.FLOAT;
            case CLexer.DOUBLE -> Scalar.DOUBLE;
            default -> alias(token);
        };
    }

    private CType alias(Token token) {
        String name = token.getText();
        if (unit.scope.find(name) instanceof RefusedName) {
            refused = true;
            return Scalar.INT;
        }
        if (unit.scope.find(name) instanceof TypeAlias alias) {
            return alias.type();
        }
        CType type = TypeNames.STANDARD.get(name);
        if (type != null) {
            return type;
        }
        @Nullable String refused = TypeNames.REFUSED.get(name);
        return refuse(token, refused == null ? "'" + name + "' is not a type here." : refused);
    }

    private CType refuse(Token token, String message) {
        unit.diagnostics.error(token, message);
        return Scalar.INT;
    }

    private CType enumeration(CParser.EnumerationContext context) {
        String tag = context.IDENTIFIER() == null
                ? ""
                : "enum " + context.IDENTIFIER().getText();
        if (context.LEFT_BRACE() == null) {
            if (unit.scope.find(tag) instanceof TypeAlias known) {
                return known.type();
            }
            unit.diagnostics.error(context, "'" + tag + "' is not declared.");
            return Scalar.UINT;
        }
        long next = 0;
        // With only values of 0 and up gcc makes it unsigned, which shows in comparisons.
        CType type = Scalar.UINT;
        for (CParser.EnumeratorContext enumerator : context.enumerator()) {
            Token name = enumerator.IDENTIFIER().getSymbol();
            if (enumerator.e() != null) {
                Long value = Constants.integer(unit.expressions.value(enumerator.e()));
                if (value == null) {
                    unit.diagnostics.error(enumerator.e(), "an enum's values must be constants.");
                } else {
                    next = value;
                }
            }
            if (unit.scope.here(name.getText()) != null) {
                unit.diagnostics.error(name, "'" + name.getText() + "' is already declared here.");
            }
            type = next < 0 ? Scalar.INT : type;
            unit.scope.declare(new EnumConstant(name.getText(), next++));
        }
        if (!tag.isEmpty()) {
            unit.scope.declare(new TypeAlias(tag, type));
        }
        return type;
    }
}
