package dev.forkscope.language.python;

import dev.forkscope.language.assembler.Assembler;
import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what every name is before anything is compiled, by Python's rule: what a def assigns anywhere is local to it,
 * unless it says {@code global}.
 */
final class Scopes {
    /** Finding what each uses of those around it takes time with the square of that. */
    private static final int MAX_DEPTH = 40;

    private final Assembler assembler;
    private final Problems problems;
    private final List<Symbol.Function> functions = new ArrayList<>();
    private final Map<ParserRuleContext, Symbol.Function> definitions = new IdentityHashMap<>();
    private int symbolCount;

    /** Names in statements that could not be read; who knows what those would have defined. */
    final Set<String> doubtful = new HashSet<>();

    /** Comprehensions with a lambda inside. */
    final Set<PythonParser.ComprehensionContext> capturing = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Decorators that are atexit.register. */
    final Set<PythonParser.DecoratorContext> registering = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Where there is an except. */
    final Set<Scope> catching = new HashSet<>();

    /** Whether the program can make a dict at all. */
    boolean hasDicts;

    final Scope module;
    final OwnClasses classes;

    Scopes(Assembler assembler, Problems problems) {
        this.assembler = assembler;
        this.problems = problems;
        module = new Scope(assembler);
        classes = new OwnClasses(assembler);
    }

    /** What was read of a def, or of the lambda with this head. */
    Symbol.@Nullable Function definition(ParserRuleContext node) {
        return definitions.get(node);
    }

    /** All defs and lambdas, those inside others after these. */
    List<Symbol.Function> functions() {
        return functions;
    }

    void read(PythonParser.FileContext file) {
        new ScopeReader(this, module).read(file.statement());
        readBodies(0);
    }

    /** Reads a lambda in an f-string, which is read only when it is compiled. */
    void readLate(Scope scope, PythonParser.LambdaContext lambda) {
        int first = functions.size();
        defineLambda(scope, lambda, 0);
        readBodies(first);
    }

    private void readBodies(int first) {
        // Bodies come later, so that a body's globals find what the module defines further down.
        for (int i = first; i < functions.size(); i++) {
            Symbol.Function function = functions.get(i);
            ScopeReader reader = new ScopeReader(this, function.scope);
            reader.parameters(function);
            reader.readBody(function.definition.body());
            Captures.embedded(function.scope);
        }
        Captures.find(functions, first);
    }

    Symbol.Variable variable(Scope scope, String name) {
        return new Symbol.Variable(name, !scope.isModule(), scope.cell(), symbolCount++);
    }

    void defineVariable(Scope scope, Token token) {
        String name = Literals.name(token);
        if (scope.nonlocals.contains(name)) {
            return;
        }
        Scope owner = scope.globals.contains(name) ? scope.moduleScope() : scope;
        Symbol known = owner.symbols.get(name);
        if (known == null) {
            owner.symbols.put(name, variable(owner, name));
        } else if (!(known instanceof Symbol.Variable variable) || variable.ownClass != null) {
            conflict(token, known);
        }
    }

    void defineFunction(Scope scope, FunctionDefinitionContext definition) {
        Token token = definition.NAME().getSymbol();
        String name = Literals.name(token);
        if (scope.globals.contains(name) || scope.nonlocals.contains(name)) {
            problems.at(token, name + " is global or nonlocal here, and cannot be the name of a def: use another name");
            return;
        }
        Symbol known = scope.symbols.get(name);
        if (known instanceof Symbol.Function first) {
            problems.at(
                    token,
                    "there is already a def " + name + " on line "
                            + first.definition.node().getStart().getLine() + ": give one of the two another name");
            return;
        }
        if (known != null) {
            conflict(token, known);
            return;
        }
        Symbol.Function function = function(scope, name, Definition.of(definition));
        definitions.put(definition, function);
        scope.symbols.put(name, function);
    }

    /** The name of a def with decorators is a variable: what it holds is what they return. */
    void defineDecorated(Scope scope, FunctionDefinitionContext definition) {
        Token token = definition.NAME().getSymbol();
        defineVariable(scope, token);
        definitions.put(definition, function(scope, Literals.name(token), Definition.of(definition)));
    }

    /** A method has a scope as a def at the top has: it does not see the names of its class. */
    Symbol.Function method(Scope scope, String name, Definition definition) {
        return function(scope, name, definition);
    }

    /** A lambda has a scope as a def has, but no name. */
    Definition defineLambda(Scope scope, PythonParser.LambdaContext lambda, int head) {
        Definition definition = Definition.of(lambda, head);
        definitions.put(lambda.lambdaHead(head), function(scope, "<lambda>", definition));
        return definition;
    }

    private Symbol.Function function(Scope scope, String name, Definition definition) {
        if (scope.depth() == MAX_DEPTH) {
            problems.at(
                    definition.node().getStart(),
                    "more than " + MAX_DEPTH
                            + " functions inside each other are outside the subset: write some of them outside");
            throw new GiveUpException();
        }
        Symbol.Function function = new Symbol.Function(
                name,
                !scope.isModule(),
                scope.cell(),
                symbolCount++,
                definition,
                assembler.declareFunction(),
                new Scope(scope, assembler));
        functions.add(function);
        return function;
    }

    void defineModule(Scope scope, Token token, String module) {
        String name = Literals.name(token);
        Symbol known = scope.symbols.get(name);
        if (known == null) {
            scope.symbols.put(name, new Symbol.Module(name, !scope.isModule(), scope.cell(), symbolCount++, module));
        } else if (!(known instanceof Symbol.Module same && same.module.equals(module))) {
            conflict(token, known);
        }
    }

    void defineMember(Scope scope, Token token, String module, String member) {
        String name = Literals.name(token);
        Symbol known = scope.symbols.get(name);
        if (known == null) {
            scope.symbols.put(
                    name, new Symbol.Member(name, !scope.isModule(), scope.cell(), symbolCount++, module, member));
        } else if (!(known instanceof Symbol.Member same && same.module.equals(module) && same.member.equals(member))) {
            conflict(token, known);
        }
    }

    private void conflict(Token token, Symbol known) {
        String kind = known instanceof Symbol.Function
                ? "a def"
                : known instanceof Symbol.Variable variable
                        ? variable.ownClass == null ? "a variable" : "a class"
                        : "an imported name";
        problems.at(token, known.name + " is already " + kind + " of this program: use another name here");
    }

    void report(ParseTree node, String message) {
        problems.at(node, message);
    }

    void report(Token token, String message) {
        problems.at(token, message);
    }

    /** Remembers the words of a statement that could not be read. */
    void doubt(ParserRuleContext broken) {
        Deque<ParseTree> pending = new ArrayDeque<>(List.of(broken));
        while (!pending.isEmpty()) {
            ParseTree node = pending.pop();
            if (node.getChildCount() == 0) {
                doubtful.add(node.getText());
            }
            for (int i = 0; i < node.getChildCount(); i++) {
                pending.push(node.getChild(i));
            }
        }
    }
}
