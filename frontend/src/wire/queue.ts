import type { RunInfo } from "./api";
import { realTimers, type Timers } from "./watch";

const ASK_EVERY_MS = 1000;

/** What of a run's state tells its place in the queue. */
export type Place = Pick<RunInfo, "state" | "position">;

/**
 * Asks once a second for the run's place in the queue until it is no longer queued.
 *
 * @returns a function that stops asking
 */
export function followQueue(
  api: { run(id: string): Promise<Place> },
  id: string,
  onPosition: (position: number | undefined) => void,
  timers: Timers = realTimers,
) {
  let stopped = false;
  let cancel = timers.after(ASK_EVERY_MS, ask);

  async function ask() {
    const info = await api.run(id).catch(() => undefined);
    if (stopped) return;
    if (info && info.state !== "queued") {
      onPosition(undefined);
      return;
    }
    if (info?.position !== undefined) onPosition(info.position);
    cancel = timers.after(ASK_EVERY_MS, ask);
  }

  return () => {
    stopped = true;
    cancel();
  };
}
