import { URI } from "langium";
import type { LangiumServices } from "langium/lsp";
import { beforeAll, describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { RULES } from "../../../src/analysis/rules.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { readMarks } from "../../helpers/marked-text.ts";
import { FOLDER, project, type TestProject } from "../../helpers/project.ts";
import { readRulePage } from "../../helpers/rule-page.ts";

const FILE = `${FOLDER}/main.journey`;
const PLACE = URI.parse(FILE);

const inJourney = (lines: string): string =>
  `owner o "O"\nowner p "P"\nsource log "Log" { kind survey }\ncontext notes "Notes"\npersona fam "Fam"\npromise simple "Simple"\njourney j "J" for fam by o {\n${lines}\n}\n`;
const inStage = (lines: string): string =>
  inJourney(`  stage s "S" by o {\n${lines}\n    touchpoint z "Z" via web\n  }`);
const inTouchpoint = (lines: string): string => inStage(`    touchpoint t "T" {\n${lines}\n    }`);

/** Where a line stands, by the heading that its messages are listed under. */
const PLACES: Readonly<Record<string, (line: string) => string>> = {
  "At the top level": (line) => `${line}\n`,
  "In a journey": (line) =>
    inJourney(`  stage s "S" by o {\n    touchpoint t "T" via web\n    touchpoint z "Z" via web\n  }\n${line}`),
  "In a journey without owner": (line) =>
    inJourney(`  stage s "S" by o {\n    touchpoint t "T" via web\n  }\n${line}`).replace(
      " by o {\n  stage",
      " {\n  stage",
    ),
  "In a stage": inStage,
  "In a touchpoint": inTouchpoint,
  "In a desired state": (line) => inTouchpoint(`      desired { ${line} }`),
  "In an observation": (line) => inTouchpoint(`      actual on 2026-09-30 from log { ${line} }`),
  "In an opportunity": (line) =>
    inJourney(`  stage s "S" by o {\n    touchpoint t "T" via web\n  }\n  opportunity x "X" by o {\n    ${line}\n  }`),
  "In actuals": (line) => `${inStage('    touchpoint t "T" via web')}actuals j on 2026-09-30 from log {\n${line}\n}\n`,
};

/** What people write, by place: mistakes of every kind that a message explains. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  "At the top level": [
    'Owner o "O"',
    'OWNER o "O"',
    'owners o "O"',
    'onwer o "O"',
    "owner",
    'owner "Customer support"',
    'owner "客户"',
    "owner Customer Support",
    'owner customer support "Support"',
    'owner o, p "P"',
    'owner o "O", owner p "P"',
    'owner 1st "O"',
    `owner o'neil "O"`,
    'owner R&D "R"',
    'owner o: "O"',
    "owner: o",
    "- owner o",
    "# Owners",
    "-- owners",
    "; owners",
    "```journey",
    "/* owners",
    "/ owners",
    'owner o "O";',
    'owner o "O',
    "owner o “O”",
    "owner o ‘O’",
    "owner o 'O'",
    "owner o «O»",
    "owner o „O“",
    "owner o `O`",
    'owner o\u200b "O"',
    'owner o "O" {\nowner p "P"',
    'owner o "O"\n}',
    'owner o "O" { contact a@example.org }',
    'owner o "O" { contact }',
    'owner o "O" { contact: "a" }',
    'owner o "O" { contact "a" contact "b" }',
    'owner o "O" { "contact" "a" }',
    'owner o "O" { retired yes }',
    'owner o "O" { goal "G" }',
    'owner o "O"\nowner o "P"',
    'journey my journey "A"',
    "journey My Journey",
    'journey "Switching to a cheaper plan"',
    'metric m "M" { unit minutes }',
    'metric m "M" { unit }',
    'metric m "M" { better up }',
    'metric m "M" { better Lower }',
    'metric m "M" { scale 1-5 }',
    'metric m "M" { scale 1–5 }',
    'metric m "M" { scale 1 to 5 }',
    'metric m "M" { scale 1 5 }',
    'metric m "M" { scale 1 }',
    'source s "S" { kind rumour }',
    'source s "S" {\n  url https://example.com\n}',
    'lifecycle l "L" { phase "Start" }',
    'persona p "P" { needs "x" }',
    "actuals nope on 2026-09-30 { }",
    "title: x",
    "@startuml",
    "{",
    '"Text"',
    "5",
    ",",
  ],
  "In a journey": [
    "goal",
    "goal cheaper plan",
    'goal: "Cheaper"',
    'goal = "Cheaper"',
    'goal "Cheaper',
    'goal ("Cheaper")',
    '* goal "Cheaper"',
    '**goal** "Cheaper"',
    '"goal" "Cheaper"',
    'pain "It hurts"',
    "zzzzz",
    "wait 5 min",
    "follows",
    "follows foo",
    "follows forester",
    "keeps",
    "keeps simple and plain",
    "reviewed",
    "reviewed yesterday",
    "reviewed 30.09.2026",
    "reviewed 9/30/2026",
    "reviewed 2026-02-30",
    'reviewed "2026-09-30"',
    "reviewed 2026-09",
    "reviewed 30 September 2026",
    "reviewed 2026-09-30 every",
    "reviewed 2026-09-30 every quarter",
    "reviewed 2026-09-30 every 90",
    "reviewed 2026-09-30 every 90 Tage",
    'touchpoint y "Y" via web',
    "handoff t → z",
    "handoff t – z",
    "handoff t --> z",
    "handoff t => z",
    "handoff t > z",
    "handoff t to z",
    "handoff from t to z",
    "handoff t z",
    "handoff t - z",
    "handoff t",
    "handoff t -> q",
    "handoff t, z",
    "handoff t -> z by o, within 1 h",
    "handoff t -> z owner o",
    "handoff t -> z by",
    "handoff t -> z by nobody",
    "handoff t -> z within",
    "handoff t -> z within 48",
    "handoff t -> z within two days",
    "handoff t -> z carries notes, ",
    "hand off t -> z by o",
    "by o\nby p",
  ],
  "In a journey without owner": ["by", "by o and p", 'by "o"', "by O", 'by "The support team"'],
  "In a stage": [
    "touchpoint my touch",
    'touchpoint my touch "T" via web',
    'touchpoint buy stage "T"',
    "touchpoint",
    'touchpoint "Pays online" via web',
    'touchpoint q "T" vai web',
    'touchpoint q "T" vai web {\n pain "x"\n }',
    'touchpoint q "T" VIA web',
    "touchpoint q vai web",
    'touchpoint q "T" through web',
    'touchpoint q "T" channel web',
    'touchpoint q "T" via web owner o',
    'tochpoint q "T" via web',
    'TOUCHPOINT q "T" via web',
    'touchpoints q "T" via web',
    'touch point q "T"',
    'step q "T"',
    'touchpoint q "T" via web, by o',
    'touchpoint q "T" via web by o, p',
    'touchpoint q "T" via web or phone',
    'touchpoint q "T" via "web"',
    'touchpoint q "T" via',
    'touchpoint q "T" via Web',
    'touchpoint q "T" via wbe',
    'touchpoint q "T" via shop',
    'touchpoint q "T" via: web',
    'touchpoint q "T" (via web)',
    'touchpoint q "T" via web by',
    'touchpoint z "T" via web',
    'touchpoint q "T" via web }',
    'touchpoint q "T" via web {',
    'goal "G"',
  ],
  "In a touchpoint": [
    "wait 5",
    "actual wait 5 min",
    "desired wait 5 min",
    "desired: { wait 5 min }",
    "desired [ wait 5 min ]",
    'desired "Soon',
    "actual 2026-11-15 { wait 5 min }",
    "actual on 15.11.2026 { wait 5 min }",
    "actual on 11/15/2026 { wait 5 min }",
    "actual on 3/4/2026 { wait 5 min }",
    "actual on 2026/11/15 { wait 5 min }",
    "actual on 15.11.26 { wait 5 min }",
    "actual on November 15, 2026 { wait 5 min }",
    "actual on 15. November 2026 { wait 5 min }",
    "actual on 2026-11 { wait 5 min }",
    "actual on yesterday { wait 5 min }",
    "actual on { wait 5 min }",
    "actual on 2026-11-01 from { wait 5 min }",
    'actual on 2026-11-01 from "log" { wait 5 min }',
    "needs",
    "needs notes and more",
    "needs notes,",
    'needs "notes"',
    "needs nots",
    "gives 5",
    "moment of truth",
    "Moment-of-truth",
    "moment-of-truth yes",
    "pain",
    "pain x",
    'pains "x"',
    'pain "x" from',
    'backstage "x" using',
    "then",
    'then z if "x"',
    "then z, t",
    "then nowhere",
    "end",
    "expands",
    "expands nothing",
    "via",
    "via web\nvia phone",
    "  channel web",
    "  owner o",
    'pain "It said "no" to me"',
    "desired = { wait 5 min }",
    "actual fails { wait 5 min }",
    "actual from log n=12 { wait 5 min }",
    "actual from log, on 2026-09-30 { wait 5 min }",
    "actual on 2026-09-30 source log { wait 5 min }",
    "then → z",
    "ends.",
    "color red",
    'goal "x"',
  ],
  "In a desired state": [
    "wait",
    "wait <=",
    "wait ≤ 5 min",
    "wait ≥ 5 min",
    "wait => 5 min",
    "wait =< 5 min",
    "wait == 5 min",
    "wait < = 5 min",
    "wait: 5 min",
    "wait 5",
    "wait 5 m",
    "wait 5 mins",
    "wait 5 Hrs",
    "wait 5 Minuten",
    "wait 5 minuts",
    "wait 2 working days",
    "wait 5 kg",
    "wait five minutes",
    "wait under 5 min",
    "wait about 5 min",
    "wait is 5 min",
    "wait at most 5 min",
    "wait no less than 5 min",
    "wait 5 min/day",
    "cost EUR 12",
    "emotion 2/5",
    "wait ~5 min",
    "wait 3-5 min",
    "wait 3–5 min",
    "wait 3 - 5 min",
    "wait 3 to 5 min",
    "wait 5 min, nps 30",
    "wait 5 min; nps 30",
    "wait 5 min and nps 30",
    "wait <= 5 %",
    "wiat 5 min",
    "satisfaction 5",
    "cost 12 €",
    "cost 12€",
    "cost € 12",
    "cost $12",
    "cost 12 eur",
    "cost 12 dollars",
    "cost 1,250 EUR",
    "cost 1.250,00 EUR",
    "cost 12",
    "conversion 30 percent",
    "conversion 30",
    "nps 30%",
    "emotion",
    "emotion happy",
    "emotion + 1",
    "emotion 7",
    '"wait" 5 min',
  ],
  "In an observation": ["wait <= 5 min", "sample many", "sample 12.5", "wait 5 min on yesterday", "sequence t,"],
  "In an opportunity": [
    "closes",
    "closes t.foo",
    "closes t.wait and t.nps",
    "customer-value",
    "customer-value high",
    "customer-value 9",
    "customer value 5",
    "business-value 2.5",
    "effort",
    "status",
    "status soon",
    "status Done",
    "status: done",
    "ticket 142",
    "due",
    "due tomorrow",
    "due on 2026-12-24",
    "due 24.12.2026",
    "value 5",
  ],
  "In actuals": ["t wait 5 min", "t: { wait 5 min }", "t {\n wait 5 min", "via web", "t { wait 5 min, nps 3 }"],
};

let opened: TestProject;

beforeAll(async () => {
  opened = await project("");
});

async function open(text: string): Promise<TextDocument> {
  opened.files.set(FILE, text);
  await opened.services.workspace.DocumentBuilder.update([PLACE], []);
  return TextDocument.create(FILE, "journey", 0, text);
}

function findings(): readonly Finding[] {
  return opened.services.analyses.of(FILE).findings;
}

/** The errors of a text in the order of their places. */
function errors(): Finding[] {
  return findings().filter(({ severity }) => severity === "error");
}

/** What the editor offers at a place, in its order. */
async function offered(range: Finding["range"]): Promise<CodeAction[]> {
  const { services } = opened;
  const document = services.workspace.LangiumDocuments.getDocument(PLACE);
  const { lsp } = services.ServiceRegistry.getServices(PLACE) as LangiumServices;
  if (!document) throw new Error("The file is not open");
  const params = {
    textDocument: { uri: FILE },
    range: { start: { ...range.start }, end: { ...range.end } },
    context: { diagnostics: [] },
  };
  return ((await lsp.CodeActionProvider?.getCodeActions(document, params)) ?? []) as CodeAction[];
}

function applied(document: TextDocument, action: CodeAction): string {
  return TextDocument.applyEdits(document, action.edit?.changes?.[FILE] ?? []);
}

/** The first thing offered for a finding; `undefined` where it can only be accepted. */
async function mending({ rule, range }: Finding): Promise<CodeAction | undefined> {
  const actions = (await offered(range)).filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === rule));
  return actions.find(({ title }) => !title.startsWith("Accept "));
}

/** The lines of a text that another one does not have. */
function newLines(text: string, before: string): string {
  const known = new Set(before.split("\n"));
  const added = text.split("\n").filter((line) => !known.has(line) && line.trim() !== "");
  return added.map((line) => line.trim()).join(" ⏎ ") || "(the line is gone)";
}

const CASES = Object.entries(WRITTEN).flatMap(([place, lines]) =>
  lines.map((line) => ({ place, line, text: PLACES[place]?.(line) ?? line })),
);

describe("every message about what is written", () => {
  it("is one that people understand, with what its first fix makes of it", async () => {
    const parts: string[] = [];
    for (const [place, lines] of Object.entries(WRITTEN)) {
      parts.push(`\n## ${place}\n`);
      for (const line of lines) {
        const text = PLACES[place]?.(line) ?? line;
        const document = await open(text);
        parts.push(line.replaceAll("\n", " ⏎ ").replaceAll("\u200b", "<U+200B>"));
        for (const finding of errors()) {
          const fix = await mending(finding);
          parts.push(`    ${finding.rule}: ${finding.message}`);
          if (fix) parts.push(`    → ${fix.title}: ${newLines(applied(document, fix), text)}`);
        }
        parts.push("");
      }
    }
    await expect(`# What is said of what people write\n${parts.join("\n")}`).toMatchFileSnapshot(
      "../../golden/messages.md",
    );
  });

  it.each(CASES)("$place: $line", async ({ text }) => {
    let document = await open(text);
    expect(errors(), "This is no mistake.").not.toEqual([]);
    for (const finding of errors()) {
      expect(finding.message).not.toMatch(/undefined|NaN|\[object|[\^$]\(|\\[pudsw]|\bNAME\b|\bTEXT\b|QUANTITY|EOF/);
      expect(finding.message).toMatch(/[.?]$/);
    }
    // One mistake may hide behind another one of its line: each fix leads on, until nothing is wrong.
    for (let fixes = 0; fixes < 4; fixes++) {
      const found = errors();
      const [first] = found;
      if (!first || !saysWhatToWrite(first)) return;
      const fix = await mending(first);
      expect(fix?.title, `${first.message} has no fix`).toBeDefined();
      if (!fix) return;
      const [top] = await offered(first.range);
      expect(top?.title).not.toMatch(/^Accept /);
      document = await open(applied(document, fix));
      expect(errors().map(identityOf)).not.toContain(identityOf(first));
    }
    expect(errors().map(({ message }) => message)).toEqual([]);
  });
});

function identityOf({ rule, message, range }: Finding): string {
  return `${range.start.line}:${range.start.character} ${rule}: ${message}`;
}

/** Whether a message leaves nothing to be thought of. */
function saysWhatToWrite({ message }: Finding): boolean {
  return /\b(?:Write|Add|Remove|Put|such as|Did you mean|Declare|needs (?:an?|the|`)|goes|stands|is written|is one word)\b/.test(
    message,
  );
}

describe("every message of a rule", () => {
  it("has a way to mend it before a way to accept it", async () => {
    const parts: string[] = [];
    for (const { id } of RULES) {
      const page = readRulePage(id);
      const flagged = page.flagged["main.journey"];
      if (flagged === undefined || Object.keys(page.flagged).length > 1) continue;
      const { text } = readMarks(flagged);
      const document = await open(text);
      parts.push(`## ${id}\n`);
      for (const finding of findings().filter(({ rule }) => rule === id)) {
        const actions = await offered(finding.range);
        const isAccepting = actions.map(({ title }) => title.startsWith("Accept "));
        expect(isAccepting.indexOf(true) < 0 || !isAccepting.slice(isAccepting.indexOf(true)).includes(false)).toBe(
          true,
        );
        const fix = await mending(finding);
        parts.push(`    ${finding.message}`);
        if (fix) parts.push(`    → ${fix.title}: ${newLines(applied(document, fix), text)}`);
        parts.push("");
      }
    }
    await expect(`# What the rules say\n\n${parts.join("\n")}`).toMatchFileSnapshot("../../golden/rule-messages.md");
  });
});
