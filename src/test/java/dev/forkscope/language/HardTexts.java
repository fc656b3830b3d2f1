package dev.forkscope.language;

import dev.forkscope.protocol.Language;
import java.util.ArrayList;
import java.util.List;

/** Texts of about the longest length that are meant to make a compiler slow or its stack overflow. */
final class HardTexts {
    /** A text, and what is hard about it. */
    record Hard(Language language, String name, String text) {
        @Override
        public String toString() {
            return language.wireName() + ": " + name;
        }
    }

    private final List<Hard> texts = new ArrayList<>();

    static List<Hard> all() {
        HardTexts hard = new HardTexts();
        hard.c();
        hard.cMacros();
        hard.python();
        hard.both();
        return hard.texts;
    }

    private void c() {
        for (String open : List.of(
                "(", "[", "{", "-", "- ", "!", "~", "++", "*", "&", "(int)", "a[", "f(", "a?", "a=", "a+(", "a,", "a<",
                "a==", "a&&", "a||", "a?a:", "(a)", "sizeof(", "sizeof ", "\"s\"", "'a'", "a.", "a->")) {
            inMain("deep " + open, "return " + repeat(open) + "1");
        }
        inMain("balanced parentheses", nest("return ", "(", "1", ")", ";"));
        inMain("balanced braces", nest("", "{", ";", "}", ""));
        inMain("balanced indices", nest("return ", "a[", "1", "]", ";"));
        inMain("balanced calls", nest("return ", "f(", "1", ")", ";"));
        inMain("right-hand conditionals", "return " + repeat("a?b:") + "1;");
        inMain("left-hand conditionals", "return " + repeat("a?") + "1" + repeat(":b") + ";");
        inMain("else-ifs", repeat("if(a);else ") + ";");
        inMain("dangling ifs", repeat("if(a)") + ";");
        inMain("whiles", repeat("while(a)") + ";");
        inMain("fors", repeat("for(;;)") + ";");
        inMain("dos", repeat("do ") + ";");
        inMain("switches", repeat("switch(a)") + ";");
        inMain("cases", "switch(1){" + repeat("case 1:") + ";}");
        inMain("labels", repeat("a:") + ";");
        inMain("forks", repeat("fork();"));
        inMain("forks and forks", repeat("fork()&&") + "fork();");
        inMain("declarations", repeat("int a;"));
        inMain("declarators", "int " + repeat("a,") + "a;");
        inMain("initializer in initializer", "int a[]=" + repeat("{") + "1;");
        inMain("elements", "int a[]={" + repeat("1,") + "1};");
        inMain("undeclared names", repeat("abc;"));
        inMain("calls of nothing known", repeat("frok();"));
        inMain("pointers to pointers", "int " + repeat("*") + "a;");
        c("functions", numbered("int f%d(){}"));
        c("globals", numbered("int g%d;"));
        c("one name", repeat("a"));
        c("types", repeat("int "));
        c("structs", repeat("struct s{"));
        c("parameters", "int main(" + repeat("int a,") + "int a){}");
        c("declarators in parentheses", "int " + repeat("(") + "a;");
        c("pointers to functions", "int " + repeat("(*") + "a;");
    }

    private void cMacros() {
        StringBuilder doubling = new StringBuilder("#define A0 fork()\n");
        for (int i = 1; i < 60; i++) {
            doubling.append("#define A%d A%d A%d\n".formatted(i, i - 1, i - 1));
        }
        c("macros that double", doubling + "int main(){A59;}");
        c("a macro of itself", "#define A A A\nint main(){" + repeat("A ") + "}");
        c("two macros of each other", "#define A B B\n#define B A A\nint main(){" + repeat("A ") + "}");
        c("a macro of all arguments", "#define F(x) x x\nint main(){" + repeat("F(") + "1" + "}");
        c(
                "macros with arguments in arguments",
                "#define F(x) (x)\nint main(){return " + nest("", "F(", "1", ")", ";") + "}");
        c("a long macro, used often", "#define L " + "1+".repeat(8_000) + "1\nint main(){" + "L;".repeat(20_000) + "}");
        c("definitions", numbered("#define M%d 1\n"));
        c("conditionals of the preprocessor", repeat("#if 1\n"));
        c("an expression for the preprocessor", "#if " + repeat("(") + "\n");
        c("a long expression for the preprocessor", "#if " + repeat("1+") + "1\n#endif\nint main(){}");
        c("lines that go on", repeat("\\\n"));
        c("includes", repeat("#include <stdio.h>\n"));
    }

    private void python() {
        for (String open : List.of(
                "(",
                "[",
                "{",
                "-",
                "not ",
                "~",
                "lambda:",
                "lambda x:",
                "a[",
                "f(",
                "a.",
                "a if a else ",
                "a<",
                "a==",
                "a and ",
                "a or ",
                "a+",
                "a**",
                "a,",
                "*",
                "**",
                "a=",
                "a:=",
                "(a:=",
                "f'{",
                "f\"{f'{",
                "[a for a in ",
                "await ",
                "yield ",
                "a if ",
                "f(a=",
                "f(*",
                "(yield ",
                "{a:",
                "{**",
                "a[:",
                "'s' ",
                "x in ",
                "x not in ",
                "print(")) {
            python("deep " + open, "x = " + repeat(open) + "1\n");
        }
        python("balanced parentheses", nest("x = ", "(", "1", ")", "\n"));
        python("balanced lists", nest("x = ", "[", "1", "]", "\n"));
        python("balanced indices", nest("x = ", "a[", "1", "]", "\n"));
        python("balanced calls", nest("", "print(", "1", ")", "\n"));
        python("conditionals", "x = " + repeat("a if b else ") + "1\n");
        python("comparisons", "x = " + repeat("1<") + "1\n");
        python("trailers", "a" + repeat("()") + "\n");
        python("attributes", "a" + repeat(".b") + "\n");
        python("elifs", "if a:\n pass\n" + repeat("elif a:\n pass\n"));
        python("indentation", indented());
        python("statements in a line", repeat("a=1;") + "\n");
        python("ifs in a line", repeat("if a:"));
        python("whiles in a line", repeat("while a:"));
        python("decorators", repeat("@"));
        python("functions", numbered("def f%d():pass\n"));
        python("a function in a function", repeat("def f():"));
        python("forks", repeat("os.fork()\n"));
        python("globals", "def f():\n global a" + repeat(",a") + "\n");
        python("targets", repeat("a=") + "1\n");
        python("targets in brackets", repeat("[a,") + "\n");
        python("starred targets", repeat("*a,") + "=1\n");
        python("text beside text", "x = " + repeat("'' ") + "\n");
        python("braces in a format", "x = f'" + repeat("{{") + "'\n");
        python("fields in a format", "x = f'" + repeat("{a}") + "'\n");
        python("fields in fields", "x = f'" + repeat("{a:") + "'\n");
        python("lines that go on", repeat("\\\n"));
        python("brackets that never close, line by line", repeat("(\n"));
        python("imports", "import " + repeat("os,") + "os\n");
        python("comprehensions", "x = [a " + repeat("for a in b ") + "]\n");
        python("conditions in a comprehension", "x = [a for a in b " + repeat("if a ") + "]\n");
        python("slices", "x = a[" + repeat(":") + "]\n");
        python("tries", repeat("try:"));
        python("undeclared names", repeat("abc\n"));
        python("dots", "from " + repeat(".") + " import a\n");
        python("digits", "x = " + repeat("9") + "\n");
        python("digits of base 16", "x = 0x" + repeat("f") + "\n");
        python("prime squared, and so on", "x = " + repeat("7**") + "7\n");
        python("shift, and so on", "x = " + repeat("1<<9<<") + "7\n");
    }

    private void both() {
        for (String odd : List.of(
                "'",
                "\"",
                "'''",
                "\"\"\"",
                "\0",
                "\\",
                "\t",
                "\f",
                "\r",
                ")",
                "]",
                "}",
                ";",
                ":",
                "#",
                "@",
                "$",
                "`",
                "?",
                "\u00e9",
                "\u4e2d",
                "\ud83d\ude00",
                "\u202e",
                "\ufeff",
                "0",
                "1.",
                "1e",
                "0x",
                "'a",
                "/*",
                "//",
                "%d",
                "{}",
                "\"%d\"",
                " ")) {
            String text = repeat(odd);
            String name = "nothing but "
                    + odd.codePoints().mapToObj("U+%04X"::formatted).toList();
            c(name, text);
            python(name, text);
            inMain("a body of " + name, text);
        }
        for (String open : List.of("\"", "'", "/*", "//", "f'{", "'''")) {
            c("never closed " + open, open + "a".repeat(60_000));
            python("never closed " + open, open + "a ".repeat(30_000));
        }
    }

    private void inMain(String name, String body) {
        c(name, "int f(int a){return a;}int a[9];int main(){" + body + "}");
    }

    private void c(String name, String text) {
        texts.add(new Hard(Language.C, name, text));
    }

    private void python(String name, String text) {
        texts.add(new Hard(Language.PYTHON, name, text));
    }

    private static String repeat(String what) {
        return what.repeat(65_000 / what.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    private static String nest(String before, String open, String inner, String close, String after) {
        int times = 65_000 / (open.length() + close.length());
        return before + open.repeat(times) + inner + close.repeat(times) + after;
    }

    private static String numbered(String format) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 65_000; i++) {
            text.append(format.formatted(i));
        }
        return text.toString();
    }

    private static String indented() {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; text.length() < 65_000; depth++) {
            text.append(" ".repeat(depth)).append("if a:\n");
        }
        return text.toString();
    }
}
