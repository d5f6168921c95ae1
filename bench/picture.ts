/** How long a journey takes from its model to its picture: `picture.ts [TOUCHPOINTS...]`; prints medians in milliseconds. */

import type { MapInput } from "../src/layout/map-input.ts";
import { layoutMap } from "../src/layout/views/map.ts";
import { TextProject } from "../src/project/text-project.ts";
import { renderMap } from "../src/render/render.ts";
import { makeCorpus } from "./corpus.ts";

const ROUNDS = 25;

const sizes = process.argv.slice(2).map(Number);
for (const touchpoints of sizes.length > 0 ? sizes : [50, 200, 1000]) {
  // Other texts in every round, so that nothing remembered makes it quick.
  const inputs = Array.from({ length: ROUNDS }, (_, seed) => readCorpus(touchpoints, seed + 1));
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

function readCorpus(touchpoints: number, seed: number): MapInput {
  const { files } = makeCorpus({ files: 1, touchpointsPerFile: touchpoints }, seed);
  const { journeys, findings } = new TextProject(Object.fromEntries(files), () => "2026-11-22").of("journey-0.journey");
  const [assessed] = journeys;
  if (!assessed) throw new Error("The corpus has no journey");
  return { ...assessed, findings };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
