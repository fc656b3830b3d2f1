package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ClassDefinitionContext;
import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import java.util.IdentityHashMap;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** A class of the program, as far as it is known before the program runs. */
final class OwnClass {
    final ClassDefinitionContext definition;
    final Symbol.Variable symbol;
    final int number;
    /** Cell of data with what {@link dev.forkscope.protocol.PyOwnClass} describes. */
    final int descriptor;

    final Map<FunctionDefinitionContext, Symbol.Function> methods = new IdentityHashMap<>();

    OwnClass(ClassDefinitionContext definition, Symbol.Variable symbol, int number, int descriptor) {
        this.definition = definition;
        this.symbol = symbol;
        this.number = number;
        this.descriptor = descriptor;
    }

    String name() {
        return symbol.name;
    }

    /** The expression for its base; null without one. */
    @Nullable
    ParserRuleContext base() {
        return definition.arguments() == null
                        || definition.arguments().argument().isEmpty()
                ? null
                : definition.arguments().argument(0).named();
    }

    /** A name as Python keeps it that is private to the class (language reference, "Private name mangling"). */
    String mangled(String attribute) {
        String stripped = name().replaceFirst("^_+", "");
        return attribute.startsWith("__") && !attribute.endsWith("__") && !stripped.isEmpty()
                ? "_" + stripped + attribute
                : attribute;
    }
}
