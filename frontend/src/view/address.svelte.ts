import { isStep, type Link, type Place, readLink, writeLink } from "../model/link";
import type { OwnTexts } from "../model/own";
import type { Language } from "../wire/api";
import { bytesOf, LONGEST_PROGRAM, pack, unpack } from "../wire/packed";
import type { Choice, Wish } from "./choice.svelte";

type Chosen = Omit<Link, "own" | "language"> & { readonly language: Language; readonly texts: OwnTexts };

/** Browsers refuse more than about 100 changes of the address in 30 s. */
const TYPED_MS = 350;

/**
 * The page's address says what is chosen, the reader's own program included: it survives a reload, can be shared, and
 * the back button takes a choice back. The program stands behind the `#`, so no server ever gets to see it in a link.
 */
export class Address {
  /** What was wrong with the address that was opened, in a sentence. */
  problem = $state("");
  readonly #choice: Choice;
  #place: Place | undefined;
  #seen = "";
  #typed: Chosen | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #writes = Promise.resolve();

  constructor(choice: Choice) {
    this.#choice = choice;
  }

  /** What the address asks for, or nothing if it asks for nothing. */
  async read(): Promise<Wish | undefined> {
    this.problem = "";
    const { own, ...asked } = readLink(location.hash);
    const texts = await this.#unpack(own);
    const nothing = Object.keys(asked).length + Object.keys(texts).length === 0;
    return nothing ? undefined : { ...asked, texts };
  }

  /** Says what is wrong with an address that names a demo which is not in the catalogue. */
  checkDemo(wish: Wish | undefined): void {
    if (!wish?.demo || this.#choice.demos.some(({ id }) => id === wish.demo)) return;
    this.problem = `There is no demo “${wish.demo.slice(0, 40)}” here. The first one is shown instead.`;
  }

  /** From now on the address follows the choice; what is chosen now goes without saying. */
  begin(): void {
    const now = this.#now();
    this.#place = placeOf(now);
    this.#seen = JSON.stringify(now);
  }

  /** To be called whenever the choice has changed. */
  follow(): void {
    const now = this.#now();
    const seen = JSON.stringify(now);
    if (!this.#place || seen === this.#seen) return;
    const step = isStep(this.#place, placeOf(now));
    this.#seen = seen;
    this.#place = placeOf(now);
    this.problem = "";
    if (step) {
      this.#writeTyped();
      this.#write(now, true);
    } else {
      clearTimeout(this.#timer);
      this.#typed = now;
      this.#timer = setTimeout(() => this.#writeTyped(), TYPED_MS);
    }
  }

  /** The reader went back or forward. */
  async restore(fallback: Wish): Promise<void> {
    clearTimeout(this.#timer);
    this.#typed = undefined;
    const turn = ++this.#turn;
    const wish = await this.read();
    if (turn !== this.#turn) return;
    this.#choice.take(wish ?? fallback);
    this.checkDemo(wish);
    this.begin();
  }

  #writeTyped(): void {
    clearTimeout(this.#timer);
    if (this.#typed) this.#write(this.#typed, false);
    this.#typed = undefined;
  }

  /** One after the other, because packing takes its time; what the reader has gone back from is not written. */
  #write({ texts, ...chosen }: Chosen, step: boolean): void {
    const turn = this.#turn;
    this.#writes = this.#writes.then(async () => {
      try {
        const address = writeLink({ ...chosen, own: await this.#pack(texts) });
        if (turn !== this.#turn) return;
        if (step) history.pushState(null, "", address);
        else history.replaceState(null, "", address);
      } catch (error) {
        this.problem = `Your choice could not be kept in the address, so a reload will lose it: ${(error as Error).message}`;
      }
    });
  }

  async #pack(texts: OwnTexts): Promise<Link["own"]> {
    const packed: Partial<Record<Language, string>> = {};
    for (const [language, text] of Object.entries(texts) as [Language, string][]) {
      if (bytesOf(text) <= LONGEST_PROGRAM) packed[language] = await pack(text);
    }
    return packed;
  }

  async #unpack(own: Link["own"]): Promise<OwnTexts> {
    const texts: Partial<Record<Language, string>> = {};
    for (const [language, packed] of Object.entries(own) as [Language, string][]) {
      try {
        texts[language] = await unpack(packed);
      } catch (error) {
        this.problem = `${(error as Error).message} The demo is shown instead.`;
      }
    }
    return texts;
  }

  #now(): Chosen {
    const { demo, language, parameter, forks, stdout, texts } = this.#choice;
    return { ...(demo && { demo: demo.id }), ...(parameter && { forks }), language, stdout, texts };
  }
}

function placeOf({ demo, language, texts }: Chosen): Place {
  return { demo, language, own: texts[language] !== undefined };
}
