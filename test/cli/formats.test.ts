import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import Ajv4 from "ajv-draft-04";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { githubReport } from "../../src/cli/report/check/github.ts";
import { call, commandLine } from "../helpers/command-line.ts";
import { HOSTILE } from "../helpers/hostile-texts.ts";

const { folder, write, journey } = commandLine();

const FACTS = 'reviewed 2026-11-01 every 2 years  accept scarce-stage "small"';
const TEXT = `owner o "O"
owner p "P"
journey j "Ünïcode 🎈" { ${FACTS}
  stage s "S" {
    touchpoint t "T" via web by o
    touchpoint u "U" via web by p
    /* 🎈ü */ touchpoint v "V" via wb by p
  }
}
`;
const MANY = `owner o "O"\nowner p "P"\njourney many "Many" by o { ${FACTS}\n  stage s "S" {\n${Array.from(
  { length: 14 },
  (_, index) => `    touchpoint t${index} "T${index}" via web by ${index % 2 === 0 ? "o" : "p"}\n`,
).join("")}  }\n}\n`;

/** A title that tries everything, in a file whose name does. */
const EVIL = `owner o "O"\njourney j ${JSON.stringify(HOSTILE.join(" "))} { ${FACTS}\n  stage s "S" by nobody {\n  }\n}\n`;

mkdirSync(path.join(folder, "repository/.git"), { recursive: true });
write({
  "a b/ü.journey": TEXT,
  "many/m.journey": MANY,
  "evil/%0A, y ##[error].journey": EVIL,
  "clean/j.journey": 'owner o "O"\n',
  "many/journey.config.json": '{ "preset": "strict" }',
  "clean/journey.config.json": '{ "preset": "strict" }',
  "settings/journey.config.json": '{ "rules": { "nope": "off" } }',
  "settings/j.journey": 'owner o "O"\n',
  "repository/maps/j.journey": TEXT,
});

const FOLDERS = ["a b", "many", "evil", "clean", "settings", "repository"];

async function formatted(format: string, ...argv: string[]): Promise<string> {
  return (await journey("check", ...argv, "--format", format)).out;
}

function schema(name: string): object {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, "schemas", name), "utf8"));
}

describe("SARIF", () => {
  const validate = formats
    .default(new Ajv4({ strict: false, unicodeRegExp: false }))
    .compile(schema("sarif-2.1.0-rtm.5.json"));

  it.each(FOLDERS)("of %s is valid by the schema of SARIF 2.1.0", async (name) => {
    validate(JSON.parse(await formatted("sarif", name)));
    expect(validate.errors).toBeNull();
  });

  it("tells rule, level, place in UTF-16 from one, and other places of a finding", async () => {
    const { runs } = JSON.parse(await formatted("sarif", "a b"));
    const [{ tool, results, columnKind }] = runs;
    expect(columnKind).toBe("utf16CodeUnits");
    const result = results.find((item: { ruleId: string }) => item.ruleId === "unresolved-reference");
    expect(result).toMatchObject({
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20b/%C3%BC.journey", uriBaseId: "%SRCROOT%" },
            region: { startLine: 7, startColumn: 36, endLine: 7, endColumn: 38 },
          },
        },
      ],
      partialFingerprints: { "journeyFinding/v1": expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    const handoff = results.find((item: { ruleId: string }) => item.ruleId === "unowned-handoff");
    expect(handoff.relatedLocations).toHaveLength(1);
    const { rules } = tool.driver;
    expect(rules[handoff.ruleIndex]).toMatchObject({
      id: "unowned-handoff",
      help: { markdown: expect.stringContaining("# unowned-handoff") },
      defaultConfiguration: { level: "error" },
    });
    expect(JSON.stringify(rules)).not.toMatch(/\]\(\.\./);
  });

  it("holds no link and no path of the machine", async () => {
    const text = await formatted("sarif", ...FOLDERS);
    expect(text).not.toContain(folder);
    expect(text).not.toMatch(/file:\/\//);
    const { runs } = JSON.parse(text);
    const messages = runs[0].results.map((result: { message: { text: string } }) => result.message.text);
    expect(messages.join("\n")).not.toContain("](");
  });
});

describe("GitHub's annotations", () => {
  it("stand for a finding each, with its place, and escape what would be syntax", async () => {
    const [first] = (await formatted("github", "evil")).split("\n");
    expect(first).toMatch(
      /^::error title=unresolved-reference,file=evil\/%250A%2C y ##\[error\]\.journey,line=3,endLine=3,col=18,endColumn=24::/,
    );
  });

  it("end where they end, whatever a file is called", () => {
    const start = { line: 0, character: 0 };
    const finding = { rule: "syntax", severity: "error", message: "50%\n::x", uri: "", related: [] } as const;
    const told = [{ ...finding, range: { start, end: start } }];
    const counts = { files: [], journeys: 0, known: 0, gone: 0, before: 0, quiet: 0 };
    const out = githubReport({ findings: told, failing: new Set(told), ...counts }, () => "a,line=9::b\r\n%0A");
    expect(out.split("\n")[0]).toBe(
      "::error title=syntax,file=a%2Cline=9%3A%3Ab%0D%0A%250A,line=1,endLine=1,col=1,endColumn=1::50%25 ::x",
    );
  });

  it("are the worst ten of a kind; the log holds the others, and how many", async () => {
    const lines = (await formatted("github", "many", "a b")).split("\n");
    expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(1);
    const group = lines.indexOf("::group::+5 more, because GitHub shows only 10 of each kind");
    const end = lines.indexOf("::endgroup::");
    expect(end - group - 1).toBe(5);
    expect(lines[group + 1]).toMatch(/^- many\/m\.journey:\d+:\d+ error unowned-handoff /);
    expect(lines.at(-2)).toBe("16 findings (15 errors, 1 warning) in 2 journeys in 2 files.");
  });

  it("are the only commands that a text can start", async () => {
    write({ "loud/##[warning]x.journey": MANY.replaceAll('"T', '"##[error]T') });
    const lines = (await formatted("github", "loud")).split("\n");
    for (const line of lines.filter((text) => !text.startsWith("::"))) expect(line).not.toMatch(/##\[|^\s*::/);
  });
});

it("GitHub, GitLab and SARIF name files from the root of the repository, whatever the working directory", async () => {
  const inside = commandLine();
  mkdirSync(path.join(inside.folder, ".git"));
  inside.write({ "maps/eu/j.journey": TEXT });
  const from = (cwd: string, format: string) =>
    call(["check", "--format", format], { cwd: path.join(inside.folder, cwd) }).then(({ out }) => out);
  for (const format of ["github", "gitlab", "sarif"]) {
    const out = await from("maps/eu", format);
    expect(out).toContain("maps/eu/j.journey");
    expect(await from(".", format)).toBe(out);
  }
});

describe("GitLab's report", () => {
  const validate = new Ajv().compile(schema("gitlab-code-quality.json"));

  it.each(FOLDERS)("of %s is valid", async (name) => {
    validate(JSON.parse(await formatted("gitlab", name)));
    expect(validate.errors).toBeNull();
  });

  it("tells every finding from every other one, and knows it again when lines move", async () => {
    const prints = async (): Promise<string[]> =>
      JSON.parse(await formatted("gitlab", "moving")).map((issue: { fingerprint: string }) => issue.fingerprint);
    write({ "moving/j.journey": `${TEXT}owner x "X"\nowner x "X"\nowner x "X"\n` });
    const before = await prints();
    expect(new Set(before).size).toBe(before.length);
    write({ "moving/j.journey": `// a line more\n\n${TEXT}owner x "X"\nowner x "X"\nowner x "X"\n` });
    expect(await prints()).toEqual(before);
  });
});

describe("reviewdog's format", () => {
  const validate = formats.default(new Ajv()).compile(schema("rdjson.json"));

  it.each(FOLDERS)("of %s is valid", async (name) => {
    validate(JSON.parse(await formatted("rdjson", name)));
    expect(validate.errors).toBeNull();
  });

  it("counts bytes, and suggests what can be mended with one edit", async () => {
    const { diagnostics } = JSON.parse(await formatted("rdjson", "a b"));
    const diagnostic = diagnostics.find(
      (item: { code: { value: string } }) => item.code.value === "unresolved-reference",
    );
    const range = { start: { line: 7, column: 39 }, end: { line: 7, column: 41 } };
    expect(diagnostic).toMatchObject({
      severity: "ERROR",
      location: { path: "a b/ü.journey", range },
      suggestions: expect.arrayContaining([{ range, text: "web" }]),
    });
  });
});

describe("JUnit's results", () => {
  const xsd = readFileSync(path.join(import.meta.dirname, "schemas/jenkins-junit.xsd"), "utf8");

  it.each(FOLDERS)("of %s are valid by what Jenkins reads", async (name) => {
    const { errors } = await validateXML({ xml: await formatted("junit", name), schema: xsd });
    expect(errors).toEqual([]);
  });

  it("fail where the check fails, and nowhere else", async () => {
    const out = await formatted("junit", "a b", "clean");
    expect(out).toContain('<testsuite name="a b/ü.journey" tests="3" failures="2" errors="0" skipped="0" time="0">');
    expect(out).toContain('<testcase classname="a b/ü.journey" name="unowned-journey" time="0"><system-out>warning: ');
    expect(out).toContain('<testcase classname="clean/j.journey" name="unused-declaration" time="0"><system-out>');
    expect(await formatted("junit", "a b", "--fail-on", "warning")).toContain('failures="3"');
  });

  it("have a test that passes for a file without findings", async () => {
    const out = await formatted("junit", "clean", "--rule", "unused-declaration=off");
    expect(out).toContain('<testcase classname="clean/j.journey" name="no findings" time="0"/>');
  });
});

it("equal findings keep their fingerprints apart in JSON too", async () => {
  const { findings } = JSON.parse(await formatted("json", "a b"));
  const prints = findings.map((finding: { fingerprint: string }) => finding.fingerprint);
  expect(new Set(prints).size).toBe(findings.length);
});
