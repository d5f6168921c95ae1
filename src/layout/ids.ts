import { asciiName } from "../model/about.ts";

/** Gives every part of a map an id that is made from names, so that it outlives edits elsewhere. */
export type Ids = (parts: readonly string[]) => string;

/** @returns a function that never gives the same id twice: a name that comes again gets a number. */
export function makeIds(): Ids {
  const taken = new Set<string>();
  const isNew = (id: string): boolean => taken.size < taken.add(id).size;
  return (parts) => {
    let base = "";
    for (const part of parts) base += base === "" ? asciiName(part) : `-${asciiName(part)}`;
    let id = base;
    for (let n = 2; !isNew(id); n++) id = `${base}.${n}`;
    return id;
  };
}
