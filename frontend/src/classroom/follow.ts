import type { LedPlayhead } from "./messages";

/** Where a replay stands here. */
export interface LocalPlayhead {
  readonly count: number;
  readonly length: number;
  readonly playing: boolean;
  readonly speed: number;
}

/** What to do to stand where the teacher stands. */
export interface Correction {
  readonly seek?: number;
  readonly play?: true;
  readonly speed?: number;
}

/** Both replays play at the same pace and a message is a moment old: within this share of the log they agree. */
const AGREE_WITHIN = 0.05;
const AGREE_AT_LEAST = 3;

/**
 * While the teacher plays, a follower plays too and is moved only if it has drifted away, so that nothing jerks. Where
 * the teacher stands still, the follower stands at the very same event. Events that have not arrived yet are waited for.
 */
export function follow(local: LocalPlayhead, led: LedPlayhead): Correction {
  const speed = led.speed === local.speed ? {} : { speed: led.speed };
  const target = Math.max(0, Math.min(led.seq, local.length));
  if (!led.playing) {
    const stands = local.count === target && !local.playing;
    return stands ? speed : { ...speed, seek: target };
  }
  const agreed = Math.max(AGREE_AT_LEAST, Math.ceil(local.length * AGREE_WITHIN));
  const near = Math.abs(local.count - target) <= agreed;
  if (near && (local.playing || local.count === local.length)) return speed;
  return { ...speed, play: true, ...(!near && { seek: target }) };
}
