/** The longest program that Forkscope takes, in bytes of UTF-8. */
export const LONGEST_PROGRAM = 65_536;

const FORMAT: CompressionFormat = "deflate-raw";

/** Why a packed program cannot be had back. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** A program's length as Forkscope counts it. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * A program made short enough for an address, in characters that no address changes: deflated (RFC 1951), then
 * base64url (RFC 4648).
 *
 * @throws Unreadable in browsers from before 2023, which cannot deflate
 */
export async function pack(text: string): Promise<string> {
  requireStreams();
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(FORMAT));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * What {@link pack} packed. Anybody can write an address: no more than {@link LONGEST_PROGRAM} bytes are ever unpacked.
 *
 * @throws Unreadable with one sentence for the reader, if it is no packed program or too long a one
 */
export async function unpack(packed: string): Promise<string> {
  requireStreams();
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
      char.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(FORMAT));
    return new TextDecoder("utf-8", { fatal: true }).decode(await readAtMost(stream, LONGEST_PROGRAM));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable("The program in this link cannot be read: the link is damaged or was cut off.");
  }
}

function requireStreams(): void {
  if (typeof DecompressionStream === "undefined") {
    throw new Unreadable("This browser is too old for programs in links.");
  }
}

async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Unreadable(
        `The program in this link is longer than ${most / 1024} kB, which is all Forkscope takes.`,
      );
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
