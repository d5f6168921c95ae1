import { shown } from "../../files/load.ts";
import { jsonText } from "../json-text.ts";
import type { GapReport } from "./gaps.ts";

/** The ranked gaps for programs: every fact and factor; files relative to the working directory, places from zero. */
export function jsonGaps({ sections }: GapReport, cwd: string): string {
  const relative = <R extends { readonly place: { readonly uri: string; readonly range: object } }>({
    place,
    ...row
  }: R) => ({
    ...row,
    file: shown(place.uri, cwd),
    range: place.range,
  });
  const lists = sections.map(({ journey, gaps, unknown, below, opportunities }) => ({
    journey,
    gaps: gaps.map(relative),
    unknown: unknown.map(relative),
    below: below.map(relative),
    opportunities: opportunities.map(relative),
  }));
  return jsonText({ lists });
}
