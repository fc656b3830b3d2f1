const NAMES: Readonly<Record<number, string>> = {
  0: "signal 0",
  1: "SIGHUP",
  2: "SIGINT",
  3: "SIGQUIT",
  4: "SIGILL",
  6: "SIGABRT",
  8: "SIGFPE",
  9: "SIGKILL",
  11: "SIGSEGV",
  13: "SIGPIPE",
  14: "SIGALRM",
  15: "SIGTERM",
  17: "SIGCHLD",
  18: "SIGCONT",
  19: "SIGSTOP",
};

/** A signal's name on Linux, see signal(7). */
export function signalName(signal: number): string {
  return NAMES[signal] ?? `signal ${signal}`;
}
