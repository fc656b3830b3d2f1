package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** What stands between the parentheses of a class statement. */
final class ClassBases {
    private static final Set<String> BUILT_IN =
            Set.of("int", "str", "list", "dict", "tuple", "bool", "bytes", "set", "float", "frozenset", "bytearray");

    private final Code code;
    private final OwnClass own;

    ClassBases(Code code, OwnClass own) {
        this.code = code;
        this.own = own;
    }

    /** {@code ( -- base )}: a class or None. */
    void emit() {
        List<ArgumentContext> written = own.definition.arguments() == null
                ? List.of()
                : own.definition.arguments().argument();
        for (ArgumentContext argument : written) {
            if (argument.ASSIGN() != null || argument.STAR() != null || argument.POWER() != null) {
                code.refuse(
                        argument,
                        "keywords such as metaclass= are outside the subset: write only the class this one derives from");
                return;
            }
        }
        if (written.size() > 1) {
            code.refuse(
                    written.get(1),
                    "more than one base class is outside the subset: derive from one, and keep an object of the other in an attribute");
            return;
        }
        if (written.isEmpty()) {
            code.push(PyValue.NONE);
        } else {
            base(written.get(0).named());
        }
    }

    private void base(ParserRuleContext base) {
        Token name = Shape.name(base);
        boolean free = name != null && code.scope.find(Literals.name(name)) == null;
        Integer exception = ExceptionClasses.numberOf(code, base);
        if (free && name.getText().equals("object")) {
            code.push(PyValue.NONE);
        } else if (OwnClasses.named(code, base) != null) {
            code.expression(base);
        } else if (exception != null && exception != PyException.SYSTEM_EXIT) {
            code.push(PyClass.of(PyClass.exception(exception)));
        } else if (exception != null || free && ExceptionClasses.isNeverRaised(name.getText())) {
            code.refuse(base, "a class cannot derive from " + base.getText() + " here: derive it from Exception");
        } else if (free && BUILT_IN.contains(name.getText())) {
            code.refuse(
                    base,
                    "a class cannot derive from " + name.getText() + " here: keep the " + name.getText()
                            + " in an attribute");
        } else if (free && !code.scopes.doubtful.contains(name.getText())) {
            code.refuse(base, code.names.unknown(name.getText()));
        } else {
            code.refuse(base, "a class derives from one class of this program or one exception class here");
        }
    }
}
