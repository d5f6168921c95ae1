import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeAnnotations } from "../../../../src/cli/ci/github/annotations.ts";

const line = fc
  .tuple(fc.constantFrom("error", "warning", "notice"), fc.integer({ min: 1, max: 999 }))
  .map(([kind, place]) => `::${kind} title=r,file=j.journey,line=${place}::Message`);
const report = fc.array(fc.oneof(line, fc.constant("3 findings.")), { maxLength: 40 }).map((lines) => lines.join("\n"));

const shown = (text: string, kind: string): number => text.match(new RegExp(`^::${kind} `, "gm"))?.length ?? 0;
const told = (text: string): number => text.match(/Message$/gm)?.length ?? 0;

it("shows as many annotations of a kind as GitHub takes, and tells every one", () => {
  fc.assert(
    fc.property(fc.array(report, { maxLength: 3 }), (reports) => {
      const all = reports.join("\n");
      const merged = mergeAnnotations(reports);
      for (const kind of ["error", "warning", "notice"]) {
        expect(shown(merged, kind)).toBe(Math.min(10, shown(all, kind)));
      }
      expect(told(merged)).toBe(told(all));
    }),
  );
});

it("starts no command with what it tells in plain lines, whatever that is", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, message) => {
      const clean = (text: string): string => text.replace(/[\r\n]/g, "");
      const many = Array.from(
        { length: 11 },
        () => `::notice title=${clean(title).replace(/[:,]/g, "")}::${clean(message)}`,
      );
      const lines = mergeAnnotations([many.join("\n")]).split("\n");
      const inGroup = lines.slice(
        lines.findIndex((item) => item.startsWith("::group::")) + 1,
        lines.indexOf("::endgroup::"),
      );
      expect(inGroup).toHaveLength(1);
      expect(inGroup[0]).toMatch(/^- /);
      expect(inGroup[0]).not.toContain("##[");
    }),
  );
});
