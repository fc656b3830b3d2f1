package dev.forkscope.language.python;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What type annotations are made of beyond the built-in types: nothing of it has an effect when a program runs. */
final class TypingModule {
    static final String NAME = "typing";

    private static final Modules.Member ONLY_IN_ANNOTATIONS = new Modules.Annotation();

    private TypingModule() {}

    static Map<String, Modules.Member> members() {
        return Stream.of(
                        "Any",
                        "Callable",
                        "Dict",
                        "Final",
                        "FrozenSet",
                        "Generator",
                        "Iterable",
                        "Iterator",
                        "List",
                        "Literal",
                        "Mapping",
                        "NoReturn",
                        "Optional",
                        "Sequence",
                        "Set",
                        "Tuple",
                        "Type",
                        "Union")
                .collect(Collectors.toMap(Function.identity(), name -> ONLY_IN_ANNOTATIONS));
    }
}
