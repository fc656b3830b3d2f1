import type { Api, OwnProgram } from "../wire/api";
import { checkWhileTyping } from "../wire/checking";
import type { SourceError } from "../wire/problem";

/** What is known about the reader's own program. */
export class Check {
  /** `none`: there is nothing to check. `unknown`: the text changed since, or the server could not be asked. */
  state = $state<"none" | "checking" | "unknown" | "fine" | "wrong">("none");
  errors = $state.raw<readonly SourceError[]>([]);
  /** The program that `errors` are about. */
  about = $state.raw<OwnProgram>();
  readonly #checking;

  constructor(api: Api) {
    this.#checking = checkWhileTyping(api, (program, found) => {
      if ("errors" in found) return this.found(program, found.errors);
      this.errors = [];
      this.state = "unknown";
    });
  }

  /** The program is now this one. Errors stay in sight until it is known which of them are still there. */
  look(program: OwnProgram | undefined): void {
    if (!program) {
      this.state = "none";
      this.errors = [];
    } else {
      if (this.knows(program)) return;
      if (this.about?.language !== program.language) this.errors = [];
      this.state = "checking";
    }
    this.#checking.look(program);
  }

  /** Whether the state tells of exactly this program. */
  knows({ language, source }: OwnProgram): boolean {
    const told = this.state === "fine" || this.state === "wrong";
    return told && this.about?.source === source && this.about.language === language;
  }

  /** These are its errors. */
  found(program: OwnProgram, errors: readonly SourceError[]): void {
    this.about = program;
    this.errors = errors;
    this.state = errors.length ? "wrong" : "fine";
  }
}
