import { StreamLanguage, type StringStream } from "@codemirror/language";
import type { Language } from "../../wire/api";

/** What colours a language: the rest (names, numbers, strings) is the same in both. */
interface Words {
  readonly keywords: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly constants: ReadonlySet<string>;
  readonly lineComment: string;
  readonly blockComment?: readonly [open: string, close: string];
  readonly directive?: RegExp;
}

interface State {
  inComment: boolean;
}

const set = (words: string) => new Set(words.split(" "));

const WORDS: Readonly<Record<Language, Words>> = {
  python: {
    keywords: set(
      "and as break continue def del elif else except finally for from global if import in is not or pass raise return try while",
    ),
    types: set("int str bool list tuple dict"),
    constants: set("True False None"),
    lineComment: "#",
  },
  c: {
    keywords: set("break case const continue default do else for if return sizeof static switch while"),
    types: set("int char void pid_t unsigned long short"),
    constants: set("NULL"),
    lineComment: "//",
    blockComment: ["/*", "*/"],
    directive: /^\s*#\s*\w+(\s*<[^>]*>)?/,
  },
};

const NUMBER = /^(0[xX][\da-fA-F]+|\d+)/;
const STRING = /^[fFrRbB]{0,2}("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)/;
const NAME = /^[A-Za-z_]\w*/;

/**
 * Colours for one language. The two languages are subsets small enough for a tokenizer of a page; full grammars would
 * be a quarter of everything the page loads, and errors come from the server's own compiler anyway.
 */
export function highlighting(language: Language): StreamLanguage<State> {
  const words = WORDS[language];
  return StreamLanguage.define({
    name: language,
    startState: (): State => ({ inComment: false }),
    token(stream, state) {
      const block = words.blockComment;
      if (block && (state.inComment || stream.match(block[0]))) {
        state.inComment = !closes(stream, block[1]);
        return "comment";
      }
      return next(stream, words);
    },
    languageData: { commentTokens: { line: words.lineComment }, indentOnInput: /^\s*\}$/ },
  });
}

function next(stream: StringStream, words: Words): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(words.lineComment)) {
    stream.skipToEnd();
    return "comment";
  }
  if (words.directive && stream.match(words.directive)) return "processingInstruction";
  if (stream.match(STRING)) return "string";
  if (stream.match(NUMBER)) return "number";
  const name = stream.match(NAME);
  if (name && name !== true) return nameStyle(name[0], stream, words);
  stream.next();
  return null;
}

function nameStyle(name: string, stream: StringStream, words: Words): string {
  if (words.keywords.has(name)) return "keyword";
  if (words.types.has(name)) return "typeName";
  if (words.constants.has(name)) return "bool";
  return stream.match(/^\s*\(/, false) ? "variableName.function" : "variableName";
}

function closes(stream: StringStream, close: string): boolean {
  while (!stream.eol()) {
    if (stream.match(close)) return true;
    stream.next();
  }
  return false;
}
