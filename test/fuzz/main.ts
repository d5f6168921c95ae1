import { parseArgs } from "node:util";
import { measureSlowness } from "../../scripts/lib/patience.ts";
import { type FuzzReport, fuzz, slope } from "./fuzz.ts";

/** `npm run fuzz`: edits projects at random until something is wrong or enough; see docs/reliability.md. */
const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    path: { type: "string" },
  },
});
const edits = Number(values.edits);
const seed = Number(values.seed);
if (!Number.isSafeInteger(edits) || edits < 1 || !Number.isSafeInteger(seed)) {
  console.error("Usage: npm run fuzz -- [--edits NUMBER] [--seed NUMBER] [--path PATH]");
  process.exit(2);
}
measureSlowness();
console.log(`Seed ${seed}`);
const report = await fuzz({ edits, seed, ...(values.path !== undefined && { path: values.path }), progress });
print(report);
if (report.failure !== undefined) {
  console.error(report.failure);
  process.exitCode = 1;
}

function progress({ edits: done, seconds, memory }: FuzzReport): void {
  const { heapUsed = 0, rss = 0 } = memory.at(-1) ?? {};
  console.log(`${done} edits, ${seconds.toFixed(0)} s, heap ${megabytes(heapUsed)} MB, resident ${megabytes(rss)} MB`);
}

function print({ edits: done, checks, commands, answered, cancelled, seconds, memory }: FuzzReport): void {
  console.log(`
${done} edits in ${seconds.toFixed(0)} s
${answered} requests answered, ${cancelled} cancelled
${checks} times the findings of the server were compared with those of journey check, ${commands} commands were tried
The heap grew by ${(slope(memory) * 1000).toFixed(0)} bytes per thousand edits.`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
