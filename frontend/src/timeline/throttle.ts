import { realTimers, type Timers } from "../wire/watch";

/**
 * Lets `action` happen at most once every `ms` (asked anew each time), the last request always among those that happen.
 *
 * @returns a function that asks for it; with `true`, at once
 */
export function throttle(ms: () => number, action: () => void, timers: Timers = realTimers) {
  let waiting: (() => void) | undefined;
  let resting = false;

  function act() {
    waiting?.();
    waiting = undefined;
    action();
  }

  return (atOnce = false) => {
    if (atOnce || !resting) {
      act();
      if (resting) return;
      resting = true;
      timers.after(ms(), () => {
        resting = false;
      });
    } else {
      waiting ??= timers.after(ms(), act);
    }
  };
}
