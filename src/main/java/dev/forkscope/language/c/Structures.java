package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Reads {@code struct} where a type is meant: a definition, an announcement or a use. */
final class Structures {
    private final Unit unit;

    Structures(Unit unit) {
        this.unit = unit;
    }

    CType read(CParser.StructureContext context) {
        if (context.UNION() != null) {
            unit.diagnostics.error(context, Refusals.UNIONS);
            return Scalar.INT;
        }
        Token tag = context.IDENTIFIER() == null ? null : context.IDENTIFIER().getSymbol();
        String name = tag == null ? "struct" : "struct " + tag.getText();
        if (context.LEFT_BRACE() == null) {
            return use(context, name);
        }
        StructType type = new StructType(name);
        if (tag != null) {
            if (unit.scope.here(name) instanceof TypeAlias before && before.type() instanceof StructType announced) {
                if (announced.isComplete()) {
                    unit.diagnostics.error(tag, "'" + name + "' is already defined above; use another name.");
                } else {
                    type = announced;
                }
            }
            unit.scope.declare(new TypeAlias(name, type));
        }
        int errorsBefore = unit.diagnostics.count();
        define(type, context);
        if (unit.diagnostics.count() > errorsBefore) {
            type.breakUp();
        }
        return type;
    }

    private CType use(CParser.StructureContext context, String name) {
        boolean alone =
                context.getParent() != null && isAlone(context.getParent().getParent());
        Symbol known = alone ? unit.scope.here(name) : unit.scope.find(name);
        if (known instanceof TypeAlias alias) {
            return alias.type();
        }
        CType defined = LibraryStructs.DEFINED.get(name);
        if (defined != null) {
            return defined;
        }
        String refused = LibraryStructs.REFUSED.get(name.substring("struct ".length()));
        if (refused != null) {
            unit.diagnostics.error(context, "'" + name + "' " + refused);
            return Scalar.INT;
        }
        StructType announced = new StructType(name);
        unit.scope.declare(new TypeAlias(name, announced));
        return announced;
    }

    // struct node; announces a new one even where another is visible.
    private static boolean isAlone(org.antlr.v4.runtime.RuleContext specifiers) {
        return specifiers != null
                && (specifiers.parent instanceof CParser.DeclarationContext declaration
                                && declaration.declared().isEmpty()
                        || specifiers.parent instanceof CParser.ExternalContext external
                                && external.declared().isEmpty());
    }

    private void define(StructType type, CParser.StructureContext context) {
        List<StructType.Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CParser.MemberDeclarationContext declaration : context.memberDeclaration()) {
            Specifiers.Result specifiers = unit.declarators.specifiers(declaration.specifiers());
            if (specifiers.typedef() || specifiers.isStatic() || specifiers.isExtern()) {
                unit.diagnostics.error(declaration, "a member has a type and a name only.");
            } else if (declaration.member().isEmpty() && !specifiers.refused()) {
                unit.diagnostics.error(declaration, "every member needs a name here.");
            }
            for (CParser.MemberContext member : declaration.member()) {
                if (member.COLON() != null) {
                    unit.diagnostics.error(member, "bit-fields are outside this C; use an int or a char of its own.");
                    continue;
                }
                Declarators.Declared declared = unit.declarators.declarator(specifiers, member.declarator());
                Token name = declared.name();
                if (name == null || declared.refused()) {
                    continue;
                }
                if (!names.add(name.getText())) {
                    unit.diagnostics.error(name, "there are two members '" + name.getText() + "'.");
                } else if (isMember(declared, name)) {
                    members.add(new StructType.Member(name.getText(), declared.type(), declared.constant(), 0, 0));
                }
            }
        }
        if (names.isEmpty() && context.memberDeclaration().isEmpty()) {
            unit.diagnostics.error(context, "a structure needs at least one member: struct point { int x; int y; };");
        } else if (!type.isComplete() && !type.complete(members)) {
            unit.diagnostics.error(context, "this structure is larger than the memory a program has.");
        }
    }

    private boolean isMember(Declarators.Declared declared, Token name) {
        String problem = null;
        if (declared.function() != null) {
            problem = "a function cannot be a member, but its address can: int (*" + name.getText() + ")(int).";
        } else if (declared.length() != null) {
            problem = "the length of an array in a structure must be a constant.";
        } else if (declared.type() == Scalar.VOID) {
            problem = "a member cannot be void.";
        } else if (declared.type() instanceof ArrayType array && array.length() == ArrayType.UNKNOWN) {
            problem = "an array in a structure needs a length here: " + name.getText() + "[10].";
        }
        if (problem != null) {
            unit.diagnostics.error(name, problem);
            return false;
        }
        return isComplete(declared.type(), name);
    }

    /** Whether a variable of the type could be made; reports a structure that has only been announced. */
    boolean isComplete(CType type, Token at) {
        CType base = type;
        while (base instanceof ArrayType array) {
            base = array.element();
        }
        if (base instanceof StructType struct && !struct.isComplete() && !struct.isBroken()) {
            unit.diagnostics.error(at, undefined(struct));
            return false;
        }
        if (base instanceof FunctionType function) {
            unit.diagnostics.error(
                    at,
                    "this would be a function, not a variable: write " + function.declared("(*" + at.getText() + ")")
                            + " for the address of one.");
            return false;
        }
        return true;
    }

    static String undefined(StructType struct) {
        if (struct == Stream.FILE) {
            return "a FILE is only for the library; write FILE * for what holds stdout or stderr.";
        }
        return "'" + struct + "' is not defined before this: write " + struct + " { ... }; above, with its members.";
    }
}
