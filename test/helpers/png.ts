import { inflateSync } from "node:zlib";

/** What is known of a PNG without drawing it. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of the pixel at the top left. */
  readonly corner: readonly number[];
}

/** Reads a PNG with 8 bits for each of four channels. */
export function readPng(bytes: Uint8Array): ReadPng {
  const data = Buffer.from(bytes);
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  const packed: Buffer[] = [];
  for (let at = 8; at < data.length; ) {
    const length = data.readUInt32BE(at);
    if (data.toString("latin1", at + 4, at + 8) === "IDAT") packed.push(data.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  // The first pixel of the first line has no neighbours that it could be written by.
  return { width, height, corner: [...inflateSync(Buffer.concat(packed)).subarray(1, 5)] };
}
