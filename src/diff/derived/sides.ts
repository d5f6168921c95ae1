import type { FileModel } from "../../model/file-model.ts";
import type { Finding } from "../../model/finding.ts";
import type { Assessment } from "../../model/gap.ts";
import type { Journey } from "../../model/journey.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import type { Renamed } from "../match/edit.ts";

/** A journey with the observations of all files, and its assessment. */
export interface ComparedJourney {
  readonly journey: Journey;
  readonly assessment: Assessment;
}

/** One version of a project. Objects that both versions share are taken to be unchanged and are skipped. */
export interface ProjectSide {
  readonly files: readonly FileModel[];
  readonly journeys: readonly ComparedJourney[];
  readonly findings: readonly Finding[];
  readonly vocabulary: Vocabulary;
}

/** What things were called before. */
export class OldNames {
  private readonly names = new Map<string, string>();

  constructor(renames: readonly Renamed[]) {
    for (const { id, before, after } of renames) {
      this.names.set(id.slice(0, id.length - before.length) + after, before);
    }
  }

  /** The old name of a journey or shared declaration. */
  shared(kind: string, name: string): string {
    return this.names.get(`project/${kind}:${name}`) ?? name;
  }

  /** The old id of something, by its id in the new tree. */
  id(id: string): string {
    const [root = "", whole = "", part] = id.split("/");
    const [, name = ""] = split(whole);
    const old = whole.startsWith("journey:") ? `journey:${this.shared("journey", name)}` : this.oldWhole(whole);
    return [root, old, ...(part === undefined ? [] : [this.part(`${root}/${old}`, part)])].join("/");
  }

  private oldWhole(whole: string): string {
    const [kind, name] = split(whole);
    return name === "" ? whole : `${kind}:${this.shared(kind, name)}`;
  }

  private part(journey: string, part: string): string {
    const [kind, name] = split(part);
    const old = (of: string, word: string): string => this.names.get(`${journey}/${of}:${word}`) ?? word;
    if (kind !== "handoff") return `${kind}:${old(kind, name)}`;
    return `handoff:${name
      .split(" ")
      .map((end) => old("touchpoint", end))
      .join(" ")}`;
  }
}

function split(part: string): [kind: string, name: string] {
  const at = part.indexOf(":");
  return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
}
