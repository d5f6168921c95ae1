import { URI } from "langium";
import type { LangiumServices } from "langium/lsp";
import { describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { editOfStep } from "../../../src/project/fix-edit.ts";
import { FOLDER, project } from "../../helpers/project.ts";

const FILE = `${FOLDER}/main.journey`;

/** What is offered for a finding, by title, and the text that each would make. */
async function offered(text: string, rule: string): Promise<Map<string, string>> {
  const { services, analysis } = await project(text);
  const uri = URI.parse(FILE);
  const document = services.workspace.LangiumDocuments.getDocument(uri);
  const finding = analysis.findings.find((item) => item.rule === rule);
  if (!document || !finding) throw new Error(`There is no ${rule} in the text`);
  const { lsp } = services.ServiceRegistry.getServices(uri) as LangiumServices;
  const { start, end } = finding.range;
  const actions = (await lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: { uri: FILE },
    range: { start: { ...start }, end: { ...end } },
    context: { diagnostics: [] },
  })) as CodeAction[];
  const own = actions.filter((action) => action.diagnostics?.some(({ code }) => code === rule));
  return new Map(
    own.map(({ title, edit }) => [title, TextDocument.applyEdits(document.textDocument, edit?.changes?.[FILE] ?? [])]),
  );
}

const TWO = `owner o "One"
owner p "Two"
context k "Key"

journey j "J" by o {
  stage s "S" {
    touchpoint a "A" via web by o {
      gives k
    }
    touchpoint b "B" via web by p {
      needs k
    }
  }
}
`;

describe("a quick fix", () => {
  it("declares a handoff that nobody owns, by either side, at the end of the journey", async () => {
    const fixes = await offered(TWO, "unowned-handoff");
    expect([...fixes.keys()]).toEqual([
      "Declare the handoff, owned by Two",
      "Declare the handoff, owned by One",
      'Accept in "A" for 90 days: the owner changes between two touchpoints, and nobody owns the handoff',
    ]);
    expect(fixes.get("Declare the handoff, owned by Two")).toBe(TWO.replace(/\}\n$/, "\n  handoff a -> b by p\n}\n"));
  });

  it("gives a declared handoff its owner, and what it should carry", async () => {
    const text = TWO.replace(/\}\n$/, "  handoff a -> b\n}\n");
    const owned = await offered(text, "unowned-handoff");
    expect(owned.get("Let Two own the handoff")).toBe(text.replace("a -> b", "a -> b by p"));
    const carried = await offered(text, "lost-context");
    expect(carried.get("Let the handoff carry k")).toBe(text.replace("a -> b", "a -> b carries k"));
  });

  it("writes the name that was meant, or declares the one that is new", async () => {
    const meant = await offered(TWO.replace("via web by o", "via wbe by o"), "unresolved-reference");
    expect(meant.get("Write web")).toBe(TWO);
    const text = TWO.replace("via web by o", "via our-shop by o");
    const declared = await offered(text, "unresolved-reference");
    expect(declared.get("Declare the channel our-shop")).toBe(`channel our-shop "Our shop"\n\n${text}`);
    const owner = TWO.replace("by p {", "by q {");
    expect((await offered(owner, "unresolved-reference")).get("Declare the owner q")).toBe(`owner q "Q"\n${owner}`);
  });

  it("writes the keyword that was meant", async () => {
    expect((await offered(TWO.replace("needs k", "needz k"), "syntax")).get("Write needs")).toBe(TWO);
  });

  it("removes what is not used, with its line", async () => {
    const fixes = await offered(
      TWO.replace('context k "Key"\n', 'context k "Key"\ncontext l "Lock"\n'),
      "unused-declaration",
    );
    expect(fixes.get("Remove the context")).toBe(TWO);
    const beside = TWO.replace('context k "Key"\n', 'context k "Key"  context l "Lock"\n');
    expect((await offered(beside, "unused-declaration")).get("Remove the context")).toBe(
      TWO.replace('context k "Key"\n', 'context k "Key"  \n'),
    );
  });

  it("says that a journey was reviewed today", async () => {
    const fixes = await offered(TWO, "never-reviewed");
    const fixed = TWO.replace("by o {\n  stage", "by o {\n  reviewed 2026-11-22 every 90 days\n  stage");
    expect(fixes.get("Mark the journey as reviewed today")).toBe(fixed);
    const old = fixed.replace("2026-11-22", "2025-01-01");
    expect((await offered(old, "review-due")).get("Mark the journey as reviewed today")).toBe(fixed);
  });

  it("accepts a finding where it is, in a block that is there or in a new one", async () => {
    const fixes = await offered(TWO, "lost-context");
    expect(
      fixes.get(
        'Accept in "B" for 90 days: something that customers have already provided is lost before a touchpoint needs it',
      ),
    ).toContain('by p {\n      accept lost-context "why this is fine here" until 2027-02-20\n      needs k');
    const bare =
      'owner o "O"\njourney j "J { }" by o {\n  stage s "S" by o {\n    touchpoint a "A {" via web\n  }\n}\n';
    const scarce = bare.replace('touchpoint a "A {" via web', 'touchpoint a "A {" via web { moment-of-truth }');
    expect([...(await offered(scarce, "moment-of-truth-unmeasured")).values()].at(-1)).toContain(
      '"A {" via web { accept moment-of-truth-unmeasured "why this is fine here" until 2027-02-20  moment-of-truth }',
    );
    const unowned = bare.replace(' "S" by o', ' "S"');
    expect([...(await offered(unowned, "unowned-touchpoint")).values()].at(-1)).toContain(
      'via web {\n      accept unowned-touchpoint "why this is fine here" until 2027-02-20\n    }\n',
    );
  });

  it("offers the names that the project knows where one is missing, and none that is not meant", async () => {
    const unnamed = await offered(TWO.replace("via web by o {", "via web by {"), "syntax");
    expect([...unnamed.keys()]).toEqual(["Write by o", "Write by p"]);
    expect(unnamed.get("Write by o")).toBe(TWO);
    const retired = await offered(TWO.replace('owner p "Two"', 'owner p "Two" { retired }'), "retired-owner");
    expect([...retired.keys()].slice(0, 1)).toEqual(["Write by o"]);
    const first = await offered('journey j "J" by\n', "syntax");
    expect(first.get("Write by support, and declare it")).toBe('owner support "Support"\n\njourney j "J" by support\n');
  });

  it("keeps the line ends of the file", async () => {
    const [fixed] = (await offered(TWO.replaceAll("\n", "\r\n"), "unowned-handoff")).values();
    expect(fixed?.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("leaves a text that says less, after each of those that are offered first", async () => {
    for (const rule of ["unowned-handoff", "lost-context", "never-reviewed"]) {
      const [fixed = ""] = (await offered(TWO, rule)).values();
      const { analysis } = await project(fixed);
      expect(analysis.findings.map((finding) => finding.rule)).not.toContain(rule);
      expect(analysis.findings.map((finding) => finding.rule)).not.toContain("syntax");
    }
  });
});

describe("findings that are told together", () => {
  const UNDATED = `source log "Log" { kind analytics }
owner o "One"
journey j "J" by o {
  stage s "S" by o {
    touchpoint a "A" via web { actual "Slow" from log }
    touchpoint b "B" via web { actual from log { contacts 2 } }
    touchpoint c "C" via web { actual failing "Down" from log { contacts 3 } }
  }
}
`;
  const DATED = UNDATED.replace('"Slow" from', '"Slow" on 2026-11-22 from')
    .replace("actual from", "actual on 2026-11-22 from")
    .replace('"Down" from', '"Down" on 2026-11-22 from');

  /** What is offered at a line, by title, with the text that it would make and the rules that it is shown with. */
  async function offeredAt(line: number) {
    const { services } = await project({ "main.journey": UNDATED, "journey.config.json": "{}" });
    const uri = URI.parse(FILE);
    const document = services.workspace.LangiumDocuments.getDocument(uri);
    const { lsp } = services.ServiceRegistry.getServices(uri) as LangiumServices;
    if (!document) throw new Error("There is no file.");
    const actions = (await lsp.CodeActionProvider?.getCodeActions(document, {
      textDocument: { uri: FILE },
      range: { start: { line, character: 0 }, end: { line, character: 80 } },
      context: { diagnostics: [] },
    })) as CodeAction[];
    return new Map(
      actions.map(({ title, edit, diagnostics }) => {
        const after = TextDocument.applyEdits(document.textDocument, edit?.changes?.[FILE] ?? []);
        return [title, { after, shownWith: diagnostics?.map(({ code }) => code) }];
      }),
    );
  }

  it("have one fix for all, at the journey", async () => {
    const offered = await offeredAt(2);
    expect(offered.get("Date all observations today, 2026-11-22")).toEqual({
      after: DATED,
      shownWith: ["actual-without-date"],
    });
    expect(offered.get('Accept in "J" for 90 days: an observation without a date')?.after).toContain(
      'by o {\n  accept actual-without-date "why this is fine here"',
    );
  });

  it("can be mended and accepted at each of their places", async () => {
    const offered = await offeredAt(5);
    expect(offered.get("Date it today, 2026-11-22")?.after).toBe(
      UNDATED.replace("actual from", "actual on 2026-11-22 from"),
    );
    expect(offered.get("Date it today, 2026-11-22")?.shownWith).toBeUndefined();
    expect([...offered.keys()]).toContain('Accept in "B" for 90 days: an observation without a date');
  });

  it("have a fix that declares all handoffs that nobody owns", async () => {
    const owners = ["o", "p", "o", "p"].map((owner, at) => `    touchpoint t${at} "T${at}" via web by ${owner}\n`);
    const text = `owner o "One"\nowner p "Two"\njourney j "J" by o {\n  stage s "S" {\n${owners.join("")}  }\n}\n`;
    const { told, services } = await project({ "main.journey": text, "journey.config.json": "{}" });
    const fix = told.find(({ rule }) => rule === "unowned-handoff")?.fixes?.[0];
    const document = services.workspace.LangiumDocuments.getDocument(URI.parse(FILE));
    if (!fix || !document) throw new Error("There is no fix.");
    const edits = fix.steps.map((step) => editOfStep(step, document.textDocument));
    expect(fix.title).toBe("Let those who receive the customer own these handoffs");
    expect(TextDocument.applyEdits(document.textDocument, edits)).toBe(
      text.replace(/}\n$/, "\n  handoff t0 -> t1 by p\n\n  handoff t1 -> t2 by o\n\n  handoff t2 -> t3 by p\n}\n"),
    );
  });
});
