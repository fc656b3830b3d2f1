import type { Size } from "../layout/geometry";
import { follow, layOut, NO_SCENE, type Scene } from "../layout/scene";
import { type Lineage, lineageOf } from "../model/lineage";
import { RunLog } from "../model/log";
import { EMPTY, type RunState } from "../model/state";
import { Playhead } from "../timeline/playhead";
import { Arrivals } from "../timeline/start";
import type { Api, CreatedRun, RunRequest } from "../wire/api";
import type { RunEvent } from "../wire/events";
import { inWords, Problem, type SourceError } from "../wire/problem";
import { followQueue } from "../wire/queue";
import { type Connection, watchRun } from "../wire/watch";

/** `recording`: events come in, the replay has not begun; `showing`: it has. */
export type Phase = "idle" | "starting" | "queued" | "recording" | "showing";

/** What the page shows now: the state after `count` of the `length` events known. */
export interface Moment {
  readonly state: RunState;
  readonly count: number;
  readonly length: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly shownMillis: number;
}

const NOTHING: Moment = { state: EMPTY, count: 0, length: 0, playing: false, speed: 1, shownMillis: 0 };
const LOOK_AGAIN_MS = 40;

/** The run on the stage: asks for it, follows it, and replays it. */
export class Run {
  phase = $state<Phase>("idle");
  position = $state<number>();
  connection = $state<Connection>("connecting");
  problem = $state("");
  /** How many events have arrived, and how many processes have appeared in them. */
  recorded = $state.raw({ events: 0, processes: 0 });
  complete = $state(false);
  moment = $state.raw<Moment>(NOTHING);
  scene = $state.raw<Scene>(NO_SCENE);
  selected = $state<number>();
  speed = $state(1);

  log = $state.raw(new RunLog());
  /** The text that the shown run ran, as the page knew it. */
  source = $state("");
  readonly #api: Api;
  #playhead = new Playhead(() => {});
  #stop = () => {};
  #created: CreatedRun | undefined;
  #plays = true;
  #stage: Size = { width: 800, height: 500 };
  #legibility = 1;
  #arrivals = new Arrivals();
  #lineage: Lineage = { births: [], hasOrphans: false };

  constructor(api: Api) {
    this.#api = api;
  }

  /** Whether pressing Run would have to wait for the run that goes on. */
  get busy(): boolean {
    return this.phase === "starting" || this.phase === "queued" || (this.phase !== "idle" && !this.complete);
  }

  /** Runs it. Resolves with what is wrong with the program, if that is why it cannot run. */
  async begin(request: RunRequest, source: string): Promise<readonly SourceError[]> {
    this.#reset();
    this.source = source;
    this.phase = "starting";
    try {
      const created = await this.#api.createRun(request);
      this.#created = created;
      this.phase = created.state === "queued" ? "queued" : "recording";
      this.position = created.position;
      this.#follow(created.id);
    } catch (error) {
      this.phase = "idle";
      if (error instanceof Problem && error.errors.length) return error.errors;
      this.problem = inWords(error);
    }
    return [];
  }

  /** Shows a run that somebody else has asked for; its replay begins by itself only if it `plays`. */
  watch(id: string, source: string, plays: boolean): void {
    this.#reset();
    this.#plays = plays;
    this.source = source;
    this.phase = "recording";
    this.#follow(id);
  }

  /** Takes the run off the stage. */
  clear(): void {
    this.#reset();
    this.phase = "idle";
  }

  async cancel(): Promise<void> {
    if (!this.#created) return;
    await this.#api.cancel(this.#created.id, this.#created.token).catch((error) => {
      this.problem = inWords(error);
    });
  }

  /** The stage has got another size. The tree is laid out anew only if the stage was turned or is read from afar. */
  resize(stage: Size, legibility: number): void {
    const turned =
      legibility !== this.#legibility ||
      stage.width > stage.height !== this.#stage.width > this.#stage.height;
    this.#stage = stage;
    this.#legibility = legibility;
    if (turned && this.phase === "showing") this.#layOut();
  }

  play = () => {
    this.#playhead.play();
  };
  toggle = () => {
    this.#playhead.toggle();
  };
  step = (events: number) => this.#playhead.step(events);
  seek = (count: number) => this.#playhead.seek(count);
  toEnd = () => this.#playhead.seek(this.#playhead.length);

  setSpeed(speed: number): void {
    this.speed = speed;
    this.#playhead.setSpeed(speed);
  }

  #reset(): void {
    this.#stop();
    this.#playhead.dispose();
    this.log = new RunLog();
    this.#playhead = new Playhead(() => this.#moved());
    this.#playhead.setSpeed(this.speed);
    this.#created = undefined;
    this.#plays = true;
    this.#arrivals = new Arrivals();
    this.#lineage = { births: [], hasOrphans: false };
    this.scene = NO_SCENE;
    this.moment = { ...NOTHING, speed: this.speed };
    this.problem = "";
    this.position = undefined;
    this.recorded = { events: 0, processes: 0 };
    this.complete = false;
    this.selected = undefined;
  }

  #follow(id: string): void {
    const unwatch = watchRun(this.#api, id, {
      onEvents: (events) => this.#receive(events),
      onConnection: (connection) => {
        this.connection = connection;
      },
    });
    const leaveQueue = followQueue(this.#api, id, (position) => {
      this.position = position;
    });
    const timer = setInterval(() => this.#startIfReady(), LOOK_AGAIN_MS);
    this.#stop = () => {
      unwatch();
      leaveQueue();
      clearInterval(timer);
    };
  }

  #receive(events: RunEvent[]): void {
    this.log.append(events);
    this.#arrivals.receive(events, performance.now());
    this.recorded = { events: this.#arrivals.events, processes: this.#arrivals.processes };
    this.complete = this.log.ended !== undefined;
    if (this.phase === "showing") this.#extend(events);
    else this.phase = "recording";
    this.#startIfReady();
    if (this.complete) this.#stop();
  }

  #startIfReady(): void {
    if (this.phase !== "recording") return;
    if (!this.#arrivals.mayStart(performance.now())) return;
    this.#lineage = lineageOf(this.log.events);
    this.#layOut();
    this.selected = this.#lineage.births[0]?.pid;
    this.phase = "showing";
    this.#playhead.append(times(this.log.events), this.complete);
    if (this.#plays) this.#playhead.play();
  }

  #extend(events: RunEvent[]): void {
    const lineage = lineageOf(this.log.events);
    const grown =
      lineage.births.length > this.#lineage.births.length || lineage.hasOrphans !== this.#lineage.hasOrphans;
    this.#lineage = lineage;
    if (grown || this.complete)
      this.scene = follow(this.scene, lineage, this.#stage, this.#legibility, this.complete);
    this.#playhead.append(times(events), this.complete);
  }

  #layOut(): void {
    this.scene = layOut(this.#lineage, this.#stage, this.#legibility, this.complete);
  }

  #moved(): void {
    const { count, length, playing, speed, shownMillis } = this.#playhead;
    const restarted = count === 0 && this.moment.count > 0 && this.complete;
    this.moment = { state: this.log.stateAt(count), count, length, playing, speed, shownMillis };
    if (restarted) this.#layOut();
  }
}

function times(events: readonly RunEvent[]): number[] {
  return events.map((event) => event.t);
}
