import type { Api, OwnProgram } from "./api";
import type { SourceError } from "./problem";
import { realTimers, type Timers } from "./watch";

/** How long a writer pauses before the program is looked at. */
const PAUSE_MS = 400;

/** What is known about a program: its errors, or that the server could not be asked. */
export type Found = { readonly errors: readonly SourceError[] } | { readonly failed: unknown };

/**
 * Asks the server what is wrong with a program whenever its writer pauses. Only the answer about the text asked for
 * last is told; answers about older ones come too late.
 */
export function checkWhileTyping(
  api: Pick<Api, "check">,
  onFound: (program: OwnProgram, found: Found) => void,
  timers: Timers = realTimers,
) {
  let giveUp = () => {};

  async function ask(program: OwnProgram, signal: AbortSignal) {
    const found: Found = await api.check(program, signal).catch((failed: unknown) => ({ failed }));
    if (!signal.aborted) onFound(program, found);
  }

  return {
    /** The program is now this one; `undefined`: there is none to be looked at. */
    look(program: OwnProgram | undefined): void {
      giveUp();
      if (!program) return;
      const controller = new AbortController();
      const cancel = timers.after(PAUSE_MS, () => ask(program, controller.signal));
      giveUp = () => {
        cancel();
        controller.abort();
      };
    },
    stop: () => giveUp(),
  };
}
