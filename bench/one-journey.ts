import { MemoryFileSystem } from "../src/language/memory-file-system.ts";
import { createJourneyServices } from "../src/language/services.ts";
import type { MapInput } from "../src/layout/map-input.ts";

const FOLDER = "file:///project";

/** Reads a text with one journey, up to what its map is drawn from. @param shared texts beside it, by file name. */
export async function readJourney(text: string, shared: ReadonlyMap<string, string> = new Map()): Promise<MapInput> {
  const files = new MemoryFileSystem();
  for (const [name, other] of shared) files.set(`${FOLDER}/${name}`, other);
  files.set(`${FOLDER}/way.journey`, text);
  const { shared: services } = createJourneyServices({ fileSystem: files, today: () => "2026-11-22" });
  await services.workspace.WorkspaceManager.initializeWorkspace([{ uri: FOLDER, name: "project" }]);
  const { journeys, findings } = services.analyses.of(`${FOLDER}/way.journey`);
  const [assessed] = journeys;
  if (!assessed) throw new Error("The text has no journey");
  return { ...assessed, findings };
}
