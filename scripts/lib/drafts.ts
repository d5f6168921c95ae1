import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Preset } from "../../src/analysis/configuration.ts";
import { labelOf } from "../../src/model/element.ts";
import { touchpointsOf } from "../../src/model/journey.ts";
import { TextProject } from "../../src/project/text-project.ts";

/** The first draft of a journey, with how many findings it has. */
interface Draft {
  readonly title: string;
  readonly touchpoints: number;
  /** By preset. */
  readonly found: Readonly<Record<Preset, number>>;
}

/** The day on which the drafts are checked. */
const TODAY = "2026-11-22";

/** Checks the drafts in a folder, each as a project of its own. */
export async function readDrafts(folder: string): Promise<Draft[]> {
  const names = (await readdir(folder)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), "utf8");
      const found = (preset: Preset): number => open(name, text, preset).toldOf(name).length;
      const [assessed] = open(name, text, "recommended").of(name).journeys;
      if (!assessed) throw new Error(`There is no journey in ${name}.`);
      return {
        title: labelOf(assessed.journey),
        touchpoints: touchpointsOf(assessed.journey).length,
        found: { draft: found("draft"), recommended: found("recommended"), strict: found("strict") },
      };
    }),
  );
}

function open(name: string, text: string, preset: Preset): TextProject {
  return new TextProject({ [name]: text, "journey.config.json": JSON.stringify({ preset }) }, () => TODAY);
}
