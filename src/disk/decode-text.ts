/**
 * The text of a file, with nothing lost: a byte order mark is its first character.
 *
 * @throws for what is not UTF-8, with the place and what to do in the message. Reading on would put replacement characters in
 *   the place of what somebody wrote, and writing back would lose it.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, UTF_16_LITTLE) || startsWith(bytes, UTF_16_BIG)) {
    throw new Error("it is UTF-16; save it as UTF-8");
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new Error(`${placeOf(bytes, nul)} is a NUL, which no text holds; save it as UTF-8`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`it is not UTF-8: see ${placeOf(bytes, firstMalformed(bytes))}; save it as UTF-8`);
  }
}

/** What a text says, without the byte order mark: editors don't show it either, so columns are counted without it. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

const UTF_16_LITTLE = [0xff, 0xfe];
const UTF_16_BIG = [0xfe, 0xff];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function placeOf(bytes: Uint8Array, offset: number): string {
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, offset)).split(/\r\n|\r|\n/);
  const column = Array.from((before.at(-1) ?? "").replace(/^\uFEFF/, "")).length + 1;
  return `line ${before.length}, character ${column}`;
}

/** Where the first bytes stand that are no UTF-8. */
function firstMalformed(bytes: Uint8Array): number {
  let [sound, broken] = [0, bytes.length];
  // A part that can be read, perhaps with the start of a character at its end, and the shortest one that can't.
  while (sound + 1 < broken) {
    const middle = Math.floor((sound + broken) / 2);
    if (isSoundUpTo(bytes, middle)) sound = middle;
    else broken = middle;
  }
  while (sound > 0 && !isWhole(bytes.subarray(0, sound))) sound--;
  return sound;
}

function isSoundUpTo(bytes: Uint8Array, end: number): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
