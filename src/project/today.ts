import type { Day } from "../model/element.ts";

/** The day it is where the program runs. */
export function localDay(now = new Date()): Day {
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
