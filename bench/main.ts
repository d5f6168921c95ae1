/** Times the pipe on made-up projects. `npm run bench` for a small one, `npm run bench -- --full` for a company's worth. */
import { DocumentState, URI } from "langium";
import { TextDocument } from "vscode-languageserver-textdocument";
import { drawMap } from "../src/language/draw-map.ts";
import { MemoryFileSystem } from "../src/language/memory-file-system.ts";
import { createJourneyServices, type JourneyServices } from "../src/language/services.ts";
import { type Corpus, type CorpusSize, makeCorpus } from "./corpus.ts";
import { benchFormat } from "./format.ts";

const FOLDER = "file:///bench";
const ROUNDS = 7;

type Services = JourneyServices["shared"];

async function load({ files }: Corpus): Promise<Services> {
  const fileSystem = new MemoryFileSystem();
  for (const [name, text] of files) fileSystem.set(`${FOLDER}/${name}`, text);
  const { shared } = createJourneyServices({ fileSystem, today: () => "2026-11-22" });
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: FOLDER, name: "bench" }]);
  return shared;
}

/** Milliseconds that each round takes. */
async function rounds(count: number, act: (round: number) => Promise<unknown> | unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < count; round++) {
    const start = performance.now();
    await act(round);
    times.push(performance.now() - start);
  }
  return times;
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const show = (value = 0): string => value.toFixed(1).padStart(9);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(`${what.padEnd(58)}${show(median)} ms   (${show(sorted[0])} to ${show(sorted.at(-1))})`);
}

/** Changes a file as typing in an editor does, and waits until all findings are there. */
async function type(services: Services, name: string, version: number, text: string): Promise<void> {
  const uri = URI.parse(`${FOLDER}/${name}`);
  services.workspace.TextDocuments.set(TextDocument.create(uri.toString(), "journey", version, text));
  await services.workspace.DocumentBuilder.update([uri], []);
  await services.workspace.DocumentBuilder.waitUntil(DocumentState.Validated, uri);
}

async function benchProject(size: CorpusSize): Promise<void> {
  const corpus = makeCorpus(size);
  const what = `${size.files} × ${size.touchpointsPerFile} touchpoints`;
  const bytes = [...corpus.files.values()].reduce((sum, text) => sum + text.length, 0);
  let services: Services | undefined;
  const cold = await rounds(size.files > 500 ? 1 : 3, async () => {
    services = await load(corpus);
  });
  report(`${what} (${(bytes / 1e6).toFixed(1)} MB): cold, all findings`, cold);
  if (!services) return;
  const loaded = services;
  globalThis.gc?.();
  console.log(`${`${what}: heap`.padEnd(58)}${(process.memoryUsage().heapUsed / 1e6).toFixed(0).padStart(9)} MB`);
  const own = corpus.files.get("journey-0.journey") ?? "";
  const shared = corpus.files.get("org.journey") ?? "";
  report(
    `${what}: keystroke in one file`,
    await rounds(ROUNDS, (round) => type(loaded, "journey-0.journey", round + 1, `${own}// ${round}\n`)),
  );
  report(
    `${what}: keystroke in the shared file`,
    await rounds(ROUNDS, (round) =>
      type(loaded, "org.journey", round + 1, shared.replace("Team 0", `Team 0 ${round}`)),
    ),
  );
}

async function benchFile(touchpoints: number): Promise<void> {
  const corpus = makeCorpus({ files: 1, touchpointsPerFile: touchpoints });
  const services = await load(corpus);
  const text = corpus.files.get("journey-0.journey") ?? "";
  report(
    `one file, ${touchpoints} touchpoints: keystroke`,
    await rounds(ROUNDS, (round) => type(services, "journey-0.journey", round + 1, `${text}// ${round}\n`)),
  );
  const [assessed] = services.analyses.of(`${FOLDER}/journey-0.journey`).journeys;
  if (assessed) report(`one file, ${touchpoints} touchpoints: map`, await rounds(ROUNDS, () => drawMap(assessed)));
}

benchFormat(report);
const full = process.argv.includes("--full");
await benchFile(50);
await benchFile(1000);
await benchProject({ files: full ? 1000 : 100, touchpointsPerFile: 50 });
