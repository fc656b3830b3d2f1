/** The passing of time as the timeline sees it, so that tests can let it pass. */
export interface Clock {
  /** Milliseconds from any fixed moment. */
  now(): number;
  /** Calls back once, before the next picture is drawn; the result takes the request back. */
  nextFrame(action: () => void): () => void;
}

/** The browser's own clock and frames. */
export const browserClock: Clock = {
  now: () => performance.now(),
  nextFrame(action) {
    const id = requestAnimationFrame(action);
    return () => cancelAnimationFrame(id);
  },
};
