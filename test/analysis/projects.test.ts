import { describe, expect, it } from "vitest";
import { FOLDER, findings, messages, project, type TestProject } from "../helpers/project.ts";

async function edit({ services, files }: TestProject, name: string, text: string | undefined): Promise<void> {
  const uri = `${FOLDER}/${name}`;
  files.set(uri, text);
  await services.lsp.DocumentUpdateHandler.applyChanges(
    text === undefined ? [] : [uri],
    text === undefined ? [uri] : [],
  );
  await services.workspace.WorkspaceLock.read(() => undefined);
}

const found = ({ analysis }: TestProject, rule: string): string[] =>
  analysis.findings.filter((finding) => finding.rule === rule).map((finding) => finding.message);

const journey = (name: string, body = "", header = "by o"): string =>
  `journey ${name} "${name.toUpperCase()}" ${header} {\n  stage s "S" by o {\n    touchpoint t "T" via web {\n${body}\n    }\n  }\n}\n`;

describe("a declaration", () => {
  const texts = { "org.journey": 'owner o "O"\nowner p "P"\n', "j.journey": journey("j") };

  it("is used as soon as any file names it, and its own file loses the finding", async () => {
    const edited = await project(texts);
    expect(found(edited, "unused-declaration")).toEqual(['No journey uses the owner "P". Use it or remove it.']);
    await edit(edited, "j.journey", journey("j", "", "by p"));
    expect(found(edited, "unused-declaration")).toEqual([]);
    await edit(edited, "j.journey", undefined);
    expect(found(edited, "unused-declaration")).toHaveLength(2);
  });

  it("is not reported when the project's settings name it", async () => {
    const own = { "l.journey": 'lifecycle mine "Mine" { phase a "A" }\n' };
    expect(await messages(own, "unused-declaration")).toHaveLength(1);
    expect(
      await messages(
        { ...own, "journey.config.json": '{ "preset": "strict", "lifecycle": "mine" }' },
        "unused-declaration",
      ),
    ).toEqual([]);
  });

  it("that changes is noticed where it is named, and nowhere else", async () => {
    const edited = await project({ ...texts, "k.journey": journey("k", "", "by p") });
    const before = new Map(edited.services.analyses.ofProject(FOLDER));
    const [j, k] = before.keys();
    await edit(edited, "org.journey", '// a line more\nowner o "O"\nowner p "Another name"\n');
    const after = edited.services.analyses.ofProject(FOLDER);
    expect(after.get(String(j))).toBe(before.get(String(j)));
    expect(after.get(String(k))).not.toBe(before.get(String(k)));
  });

  it("of an owner with a stage's name is noticed by that stage", async () => {
    const edited = await project(texts);
    expect(found(edited, "inside-out-stage")).toEqual([]);
    await edit(edited, "org.journey", 'owner o "O"\nowner p "s"\n');
    expect(found(edited, "inside-out-stage")).toHaveLength(1);
  });
});

describe("a journey below a touchpoint", () => {
  const gap = "desired { wait <= 5 min }\nactual on 2026-11-01 { wait 10 min }";

  it("shows its worst gap there, however deep it lies, and follows edits of it", async () => {
    const edited = await project({
      "a.journey": `owner o "O"\n${journey("top", "expands middle")}`,
      "b.journey": journey("middle", `expands bottom\n${gap}`),
      "c.journey": journey("bottom", "actual failing on 2026-11-01"),
    });
    const worst = () => edited.analysis.journeys[0]?.nested[0]?.worst;
    expect([worst()?.journey.name, worst()?.gap.kind]).toEqual(["bottom", "failing"]);
    await edit(edited, "c.journey", journey("bottom"));
    expect([worst()?.journey.name, worst()?.gap.kind]).toEqual(["middle", "metric"]);
    await edit(edited, "b.journey", undefined);
    expect(edited.analysis.journeys[0]?.nested).toEqual([]);
  });

  it("must not lead back: each of them is reported, with the path", async () => {
    const texts = {
      "a.journey": `owner o "O"\n${journey("a", "expands b")}`,
      "b.journey": journey("b", "expands c"),
      "c.journey": journey("c", `expands a\n${gap}`),
      "d.journey": journey("d", "expands d"),
      "e.journey": journey("e", "expands a"),
    };
    expect(await messages(texts, "nested-journey-cycle")).toEqual([
      '"A" expands into itself: "A" → "B" → "C" → "A". Remove one of these `expands`.',
      '"B" expands into itself: "B" → "C" → "A" → "B". Remove one of these `expands`.',
      '"C" expands into itself: "C" → "A" → "B" → "C". Remove one of these `expands`.',
      '"D" expands into itself: "D" → "D". Remove one of these `expands`.',
    ]);
    const { analysis } = await project(texts);
    expect(analysis.journeys[0]?.nested[0]?.worst?.journey.name).toBe("c");
  });
});

describe("journey.config.json", () => {
  const reported = async (config: string, text: string, rule: string): Promise<string[]> =>
    findings({ "journey.config.json": config, "j.journey": `owner o "O"\n${text}` }, rule);

  it("sets how many cases make a sample that is not small", async () => {
    const text = journey("j", "actual on 2026-11-01 { wait 5 min  sample 40 }");
    expect(await reported("{}", text, "small-sample")).toEqual([]);
    const config = '{ "rules": { "small-sample": { "minimum": 50, "severity": "error" } } }';
    expect(await reported(config, text, "small-sample")).toEqual(["5:1 error small-sample"]);
  });

  it("sets how long observations hold, where the journey does not", async () => {
    const text = journey("j", "actual on 2026-09-01 { wait 5 min }");
    expect(await reported("{}", text, "stale-actual")).toEqual([]);
    expect(await reported('{ "reviewEvery": "30 days" }', text, "stale-actual")).toHaveLength(1);
    const own = text.replace("{\n  stage", "{\n  reviewed 2026-11-01 every 1 year\n  stage");
    expect(await reported('{ "reviewEvery": "30 days" }', own, "stale-actual")).toEqual([]);
  });

  it("and a journey give times with a unit", async () => {
    expect(await messages('journey j "J" { reviewed 2026-11-01 every 90 }', "invalid-value")).toEqual([
      "A review interval is a time, such as every 90 days.",
    ]);
  });

  it("names the lifecycle of journeys that name none, and the phases that matter", async () => {
    expect(await reported("{}", journey("j"), "missing-phase")).toEqual([]);
    expect(await reported('{ "preset": "strict", "lifecycle": "forrester" }', journey("j"), "missing-phase")).toEqual([
      "2:9 warning missing-phase",
      "2:9 info missing-phase",
    ]);
    const config =
      '{ "preset": "strict", "lifecycle": "forrester", "rules": { "missing-phase": { "overlooked": [] } } }';
    expect(await reported(config, journey("j"), "missing-phase")).toEqual(["2:9 info missing-phase"]);
  });
});
