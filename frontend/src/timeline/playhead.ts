import { beatsBetween, shownMillis } from "./beats";
import { browserClock, type Clock } from "./clock";

/**
 * Theory of operation.
 *
 * The log is append-only and numbered. The playhead stands between two events: `count` of them have happened, and
 * the page shows the state reduced from exactly those. Every way of moving (playing, stepping, seeking, jumping to
 * the end) only changes that number, so live view, replay and step back cannot differ.
 *
 * A run lasts milliseconds and is shown over seconds. So the playhead trails: the log's head runs ahead as events
 * arrive, the playhead follows at a reader's pace. While it plays it stands at a position in beats (see beats.ts);
 * the pace in beats per second is the whole length known so far over the time it is to be shown in. A log that is
 * still growing therefore changes the pace, never the place of anything already passed.
 *
 * When the playhead reaches the head of a log that is not complete it keeps playing and waits there: that is the
 * live view. At the end of a complete log it stops.
 *
 * The clock is passed in. Nothing here knows about frames of a browser, and a test lets time pass as it likes.
 */
export class Playhead {
  readonly #clock: Clock;
  readonly #onMove: () => void;
  /** `#beats[k]` is where the playhead stands when k events have happened. */
  readonly #beats: number[] = [0];
  #lastMicros = 0;
  #complete = false;
  #position = 0;
  #count = 0;
  #playing = false;
  #speed = 1;
  #lastFrame = 0;
  #cancelFrame = () => {};

  /** @param onMove called after `count`, `playing`, `speed` or the length has changed */
  constructor(onMove: () => void, clock: Clock = browserClock) {
    this.#onMove = onMove;
    this.#clock = clock;
  }

  /** How many events have happened. */
  get count(): number {
    return this.#count;
  }

  /** How many events are known. */
  get length(): number {
    return this.#beats.length - 1;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get speed(): number {
    return this.#speed;
  }

  get atEnd(): boolean {
    return this.#count === this.length;
  }

  /** How long the whole known log is shown for at this speed, in milliseconds. */
  get shownMillis(): number {
    return shownMillis(this.length) / this.#speed;
  }

  /** More of the log is known: the times of the new events, in microseconds, and whether these are the last. */
  append(times: readonly number[], complete: boolean): void {
    for (const micros of times) {
      this.#beats.push(this.#beats.at(-1)! + beatsBetween(this.#lastMicros, micros));
      this.#lastMicros = Math.max(this.#lastMicros, micros);
    }
    this.#complete = complete;
    this.#onMove();
  }

  /** Plays from here; from the end of a complete log, from its beginning. */
  play(): void {
    if (this.#playing) return;
    if (this.#complete && this.atEnd) this.#moveTo(0);
    this.#playing = true;
    this.#lastFrame = this.#clock.now();
    this.#requestFrame();
    this.#onMove();
  }

  pause(): void {
    this.#playing = false;
    this.#cancelFrame();
    this.#onMove();
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** Stops and moves by a number of events, backwards if negative. */
  step(events: number): void {
    this.seek(this.#count + events);
  }

  /** Stops and stands after `count` events. */
  seek(count: number): void {
    this.#playing = false;
    this.#cancelFrame();
    this.#moveTo(count);
    this.#onMove();
  }

  /** Changes how fast it plays: 2 is twice as fast. */
  setSpeed(speed: number): void {
    this.#speed = speed;
    this.#onMove();
  }

  /** Stops for good; no callback comes after this. */
  dispose(): void {
    this.#playing = false;
    this.#cancelFrame();
  }

  #moveTo(count: number): void {
    this.#count = Math.max(0, Math.min(Math.round(count), this.length));
    this.#position = this.#beats[this.#count]!;
  }

  #requestFrame(): void {
    this.#cancelFrame = this.#clock.nextFrame(() => this.#frame());
  }

  #frame(): void {
    const now = this.#clock.now();
    const head = this.#beats.at(-1)!;
    const pace = head / this.shownMillis || 0;
    this.#position = Math.min(head, this.#position + (now - this.#lastFrame) * pace);
    this.#lastFrame = now;
    const before = this.#count;
    while (this.#count < this.length && this.#beats[this.#count + 1]! <= this.#position) this.#count++;
    if (this.#complete && this.atEnd) this.#playing = false;
    else this.#requestFrame();
    if (this.#count !== before || !this.#playing) this.#onMove();
  }
}
