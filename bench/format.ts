import { EmptyFileSystem } from "langium";
import { applyEdits } from "../src/format/edit.ts";
import { createProjectServices } from "../src/project/services.ts";
import { canonicalEdits } from "../src/syntax/format-edits.ts";
import { makeCorpus } from "./corpus.ts";

const ROUNDS = 15;

/** Times the formatter, from text to text. @param report says how long each round of something took, in milliseconds. */
export function benchFormat(report: (what: string, times: readonly number[]) => void): void {
  const { language } = createProjectServices({
    fileSystem: EmptyFileSystem.fileSystemProvider(),
    today: () => "2026-11-22",
  });
  const format = (text: string): string => applyEdits(text, canonicalEdits(text, language));
  for (const touchpoints of [1000, 10_000]) {
    const made = makeCorpus({ files: 1, touchpointsPerFile: touchpoints }).files.get("journey-0.journey") ?? "";
    const texts = { canonical: format(made), indented: made.replaceAll("\n", "\n\t") };
    for (const [kind, text] of Object.entries(texts)) {
      const times = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        format(text);
        return performance.now() - start;
      });
      report(`one file, ${touchpoints} touchpoints: format, ${kind}`, times);
    }
  }
}
