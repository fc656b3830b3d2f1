/** A duration for people: "0.4 ms", "9 ms", "1.2 s", "36 s". */
export function inUnits(millis: number): string {
  if (millis < 10) return `${trim(millis)} ms`;
  if (millis < 1000) return `${Math.round(millis)} ms`;
  if (millis < 10_000) return `${trim(millis / 1000)} s`;
  return `${Math.round(millis / 1000)} s`;
}

function trim(number: number): string {
  return number.toFixed(1).replace(/\.0$/, "");
}
