import { throttle } from "../timeline/throttle";
import type { Run } from "../view/run.svelte";
import { follow } from "./follow";
import type { LedPlayhead, RoomState } from "./messages";
import type { Room } from "./room.svelte";
import { showsRun } from "./steps";

const WHILE_PLAYING_MS = 1000;
const WHILE_STANDING_MS = 150;
const REMEMBERED = 40;
const TAKEOVER_MS = 1500;

/**
 * The run the class looks at.
 *
 * Everybody follows the playhead in the room's state, the teacher's own pages too. One page leads: the one on which the
 * run was started or the replay was touched last. It tells where it stands, once a second while it plays and soon after
 * every other movement, and stops leading when it hears of a playhead that it has not sent: then another page leads.
 */
export class ShownRun {
  /** Whether this page goes where the class goes. */
  following = $state(true);
  leading = $state(false);

  readonly run: Run;
  readonly #room: Room;
  #shown: string | undefined;
  #heard = "";
  #sent: string[] = [];
  #ledSince = 0;
  readonly #tellSoon = throttle(
    () => WHILE_STANDING_MS,
    () => this.#tell(),
  );
  readonly #tellSometimes = throttle(
    () => WHILE_PLAYING_MS,
    () => this.#tell(),
  );

  constructor(room: Room, run: Run) {
    this.#room = room;
    this.run = run;
  }

  /** The run of this state is to be on the stage, and no other. */
  show(state: RoomState): void {
    const wanted = showsRun(state) ? state.run : undefined;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#heard = "";
    this.following = true;
    if (wanted) this.run.watch(wanted, state.program?.source ?? "", this.leading);
    else this.run.clear();
  }

  /** The class stands here now. */
  hear(led: LedPlayhead): void {
    const words = wordsOf(led);
    if (this.leading && this.#isForeign(words, led)) this.leading = false;
    if (this.leading || !this.following || this.run.phase !== "showing") return;
    if (words === this.#heard && (led.playing || this.run.moment.count === led.seq)) return;
    this.#heard = words;
    const { seek, play, speed } = follow(this.run.moment, led);
    if (speed !== undefined) this.run.setSpeed(speed);
    if (seek !== undefined) this.run.seek(seek);
    if (play) this.run.play();
  }

  /** This page has moved; tells the class if it leads. */
  moved(): void {
    if (!this.leading || this.run.phase !== "showing") return;
    if (this.run.moment.playing) this.#tellSometimes();
    else this.#tellSoon();
  }

  /** This page is the one that leads from now on. */
  takeTheLead = () => {
    if (this.leading) return;
    this.leading = true;
    this.#ledSince = performance.now();
    this.#sent = [];
    if (this.#room.state?.playhead) this.#remember(this.#room.state.playhead);
  };

  lookAround = () => {
    this.following = false;
  };

  comeBack = () => {
    this.following = true;
    this.#heard = "";
    if (this.#room.state?.playhead) this.hear(this.#room.state.playhead);
  };

  #tell(): void {
    const { count, playing, speed } = this.run.moment;
    const playhead = { seq: count, playing, speed };
    if (!this.leading || this.#sent.at(-1) === wordsOf(playhead)) return;
    this.#remember(playhead);
    this.#room.lead({ type: "playhead", playhead });
  }

  /** Another page's: not the beginning, where every run stands first, nor what was on its way when this page took over. */
  #isForeign(words: string, { seq }: LedPlayhead): boolean {
    const settled = performance.now() - this.#ledSince > TAKEOVER_MS;
    return seq > 0 && settled && !this.#sent.includes(words);
  }

  #remember(playhead: LedPlayhead): void {
    this.#sent = [...this.#sent, wordsOf(playhead)].slice(-REMEMBERED);
  }
}

function wordsOf({ seq, playing, speed }: LedPlayhead): string {
  return JSON.stringify([seq, playing, speed]);
}
