import { addressed, fateOf, type OnItsWay } from "./answer";
import { ClockOffset } from "./countdown";
import type { Command, Hello, RoomMessage, RoomState } from "./messages";
import { openLine, type RoomConnection, type RoomLine, type RoomSocketLike } from "./socket";

/** The class as this page knows it: the last state, how the connection stands, and what was refused. */
export class Room {
  state = $state.raw<RoomState>();
  connection = $state<RoomConnection>("connecting");
  /** What the server refused, in its own words; gone with the next step. */
  problem = $state("");
  /** An answer that the server has not acknowledged yet. */
  sending = $state.raw<OnItsWay>();

  readonly #clock = new ClockOffset();
  readonly #line: RoomLine;
  readonly #onMe: (me: string) => void;
  #returned = false;

  constructor(open: () => RoomSocketLike, hello: () => Hello, onMe: (me: string) => void = () => {}) {
    this.#onMe = onMe;
    this.#line = openLine(open, {
      hello,
      onMessage: (message) => this.#receive(message),
      onConnection: (connection) => {
        this.connection = connection;
        this.#returned = connection === "open";
      },
    });
  }

  /** The server's clock now, in epoch milliseconds. */
  serverNow = () => this.#clock.serverTime(Date.now());

  answer(value: string | number): void {
    if (!this.state) return;
    this.problem = "";
    this.sending = addressed(value, this.state);
    this.#line.send({ type: "answer", value });
  }

  /** Sends what the teacher does. Without a connection nothing is kept for later: the class may have moved on. */
  command(command: Command): void {
    const sent = this.#line.send(command);
    this.problem = sent ? "" : "There is no connection at the moment. Try again when it is back.";
  }

  /** Where the teacher's replay stands; lost with the connection, for the next one says more. */
  lead(command: Extract<Command, { type: "playhead" }>): void {
    this.#line.send(command);
  }

  retryNow = () => this.#line.retryNow();
  drop = () => this.#line.drop();
  close = () => this.#line.close();

  #receive(message: RoomMessage): void {
    if (message.type === "room") this.#take(message);
    else if (message.type === "accepted") this.#accepted();
    else {
      this.problem = message.reason;
      this.sending = undefined;
    }
  }

  #take(state: RoomState): void {
    this.#clock.learn(state.now, Date.now());
    if (state.phase !== this.state?.phase || state.round !== this.state.round) this.problem = "";
    this.state = state;
    if (state.me) this.#onMe(state.me);
    if (this.sending) this.#follow(this.sending, state);
    this.#returned = false;
  }

  #follow(answer: OnItsWay, state: RoomState): void {
    const fate = fateOf(answer, state);
    if (fate === "again") {
      if (this.#returned) this.#line.send({ type: "answer", value: answer.value });
      return;
    }
    this.sending = undefined;
    if (fate === "late") this.problem = "The question was closed before your answer arrived.";
  }

  #accepted(): void {
    if (!this.sending || !this.state) return;
    this.state = { ...this.state, mine: this.sending.value };
    this.sending = undefined;
  }
}
