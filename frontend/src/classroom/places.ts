/** The part of the browser's storage that is used. */
export type Store = Pick<Storage, "getItem" | "setItem">;

/** What this browser knows about a class: a place in it as a student, or the teacher's token. `since`: epoch ms. */
export interface Kept {
  readonly code: string;
  readonly secret: string;
  readonly since: number;
}

/** More than anybody needs in a term; the oldest are forgotten. */
const KEEP = 12;

/** A short list by room code, kept in the browser. Without storage it lasts as long as the page. */
export class Places {
  readonly #key: string;
  readonly #store: Store | undefined;
  #list: readonly Kept[];

  constructor(key: string, store: Store | undefined) {
    this.#key = key;
    this.#store = store;
    this.#list = read(store, key);
  }

  /** The newest first. */
  get all(): readonly Kept[] {
    return this.#list;
  }

  secretOf(code: string): string | undefined {
    return this.#list.find((kept) => kept.code === code)?.secret;
  }

  keep(code: string, secret: string, now: number): void {
    if (this.secretOf(code) === secret) return;
    this.#write([{ code, secret, since: now }, ...this.#without(code)].slice(0, KEEP));
  }

  forget(code: string): void {
    this.#write(this.#without(code));
  }

  #without(code: string): Kept[] {
    // Read anew: another tab may have added a class of its own.
    return (this.#store ? read(this.#store, this.#key) : this.#list).filter((kept) => kept.code !== code);
  }

  #write(list: readonly Kept[]): void {
    this.#list = list;
    try {
      this.#store?.setItem(this.#key, JSON.stringify(list));
    } catch {
      // Storage may be full or forbidden; the page itself still knows.
    }
  }
}

/** Where students keep their places, and where teachers keep their tokens. */
export const studentPlaces = (store = browserStore()) => new Places("forkscope-places", store);
export const teacherPlaces = (store = browserStore()) => new Places("forkscope-classes", store);

function browserStore(): Store | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function read(store: Store | undefined, key: string): readonly Kept[] {
  try {
    const list = JSON.parse(store?.getItem(key) ?? "[]");
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  const kept = value as Kept | null;
  return typeof kept?.code === "string" && typeof kept.secret === "string" && typeof kept.since === "number";
}
