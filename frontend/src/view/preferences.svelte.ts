type Theme = "light" | "dark" | "system";

/** What this reader has chosen about the page itself, kept in the browser. */
export class Preferences {
  theme = $state(read<Theme>("forkscope-theme", ["light", "dark"], "system"));
  singleKeys = $state(read<"on" | "off">("forkscope-keys", ["off"], "on") === "on");
  present = $state(false);

  /** The theme that is seen now. */
  get shown(): "light" | "dark" {
    if (this.theme !== "system") return this.theme;
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  switchTheme(): void {
    this.theme = this.shown === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = this.theme;
    write("forkscope-theme", this.theme);
  }

  setSingleKeys(on: boolean): void {
    this.singleKeys = on;
    write("forkscope-keys", on ? "on" : "off");
  }

  togglePresent(): void {
    this.present = !this.present;
    document.documentElement.toggleAttribute("data-present", this.present);
  }
}

function read<T extends string>(key: string, allowed: readonly T[], fallback: T): T {
  try {
    const value = localStorage.getItem(key) as T;
    return allowed.includes(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
