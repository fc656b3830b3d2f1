import { type Link, writeLink } from "../model/link";
import { pack } from "../wire/packed";
import type { RoomProgram } from "./messages";

/**
 * The address, from its `#` on, at which the page for running programs opens with what the class is shown; a program of the
 * teacher's own goes along in it.
 *
 * @throws Unreadable in browsers that cannot pack a program
 */
export async function tryOutOf({ demo, language, forks, source }: RoomProgram): Promise<string> {
  const own: Link["own"] = demo ? {} : { [language]: await pack(source) };
  return writeLink({ ...(demo && { demo }), language, ...(forks !== undefined && { forks }), own });
}
