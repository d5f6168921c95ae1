/** How long a journey takes from its model to its picture: `picture.ts [TOUCHPOINTS...]`; prints medians in milliseconds. */

import { MemoryFileSystem } from "../src/language/memory-file-system.ts";
import { createJourneyServices } from "../src/language/services.ts";
import { layoutMap } from "../src/layout/layout.ts";
import { renderMap } from "../src/render/render.ts";
import { makeCorpus } from "./corpus.ts";

const ROUNDS = 25;
const FOLDER = "file:///project";

const sizes = process.argv.slice(2).map(Number);
for (const touchpoints of sizes.length > 0 ? sizes : [50, 200, 1000]) {
  // Other texts in every round, so that nothing remembered makes it quick.
  const inputs = await Promise.all(Array.from({ length: ROUNDS }, (_, seed) => readJourney(touchpoints, seed + 1)));
  const rounds = inputs.map((input) => {
    const start = performance.now();
    const scene = layoutMap(input);
    const middle = performance.now();
    const svg = renderMap(scene);
    return { layout: middle - start, render: performance.now() - middle, bytes: svg.length };
  });
  const of = (what: "layout" | "render" | "bytes") => median(rounds.map((round) => round[what]));
  const times = rounds.map((round) => round.layout + round.render);
  console.log(
    `${touchpoints} touchpoints: ${median(times).toFixed(1)} ms (at best ${Math.min(...times).toFixed(1)}; layout ${of("layout").toFixed(1)}, render ${of("render").toFixed(1)}), ${(of("bytes") / 1000).toFixed(0)} kB`,
  );
}

async function readJourney(touchpoints: number, seed: number) {
  const files = new MemoryFileSystem();
  for (const [name, text] of makeCorpus({ files: 1, touchpointsPerFile: touchpoints }, seed).files)
    files.set(`${FOLDER}/${name}`, text);
  const { shared } = createJourneyServices({ fileSystem: files, today: () => "2026-11-22" });
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: FOLDER, name: "project" }]);
  const { journeys, findings } = shared.analyses.of(`${FOLDER}/journey-0.journey`);
  const [assessed] = journeys;
  if (!assessed) throw new Error("The corpus has no journey");
  return { ...assessed, findings };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
