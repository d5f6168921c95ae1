import { describe, expect, it } from "vitest";
import { findEdits } from "../../src/diff/match/find-edits.ts";
import { treeOf } from "../helpers/tree.ts";

const BEFORE = `
owner support "Support" { contact "support@example.com" }
owner care    "Social care"
context notes "What was tried"

journey help "Getting help" by support {
  stage ask "Asking" by support {
    touchpoint call "Calls support" via phone {
      gives notes
      desired { wait <= 5 min  contacts 1 }
    }
    touchpoint tweet "Complains in public" via social by care
  }
  stage fix "Fixing" by support {
    touchpoint visit "Is visited by an engineer" via store { needs notes  then call "not fixed"  ends }
  }
  handoff call -> tweet by support carries notes within 1 h
}
`;

/** The edits from the story to a version of it, a line each. */
function edits(after: string): string[] {
  return findEdits(treeOf(BEFORE), treeOf(after)).edits.map((edit) => {
    const id = edit.id.replace("project/", "");
    switch (edit.kind) {
      case "renamed":
        return `renamed ${id} to ${edit.after}`;
      case "moved":
        return `moved ${id} to ${edit.parent.split("/").at(-1)} behind ${edit.behind?.split("/").at(-1)}`;
      case "changed":
        return `changed ${edit.field} of ${id}`;
      default:
        return `${edit.kind} ${id}`;
    }
  });
}

function replaced(...pairs: readonly (readonly [string | RegExp, string])[]): string {
  return pairs.reduce((text, [from, to]) => text.replaceAll(from, to), BEFORE);
}

describe("edits", () => {
  it("report a renamed owner once, without the references to it", () => {
    expect(edits(replaced([/\bby support\b/g, "by help-desk"], ["owner support", "owner help-desk"]))).toEqual([
      "renamed owner:support to help-desk",
    ]);
  });

  it("report a reference that was left behind", () => {
    expect(edits(replaced(["owner support", "owner help-desk"]))).toContain("changed by of journey:help");
  });

  it("report a renamed touchpoint once, without the handoffs and steps that refer to it", () => {
    expect(edits(replaced([/\bcall\b/g, "phone-call"]))).toEqual([
      "renamed journey:help/touchpoint:call to phone-call",
    ]);
  });

  it("find two renames and a move at once", () => {
    const line = `    touchpoint tweet "Complains in public" via social by care\n`;
    const fix = `  stage fix "Fixing" by support {\n`;
    const after = replaced([line, ""], [fix, fix + line], [/\bcall\b/g, "phone-call"], [/\bfix\b/g, "mend"]);
    expect(edits(after)).toEqual([
      "renamed journey:help/touchpoint:call to phone-call",
      "renamed journey:help/stage:fix to mend",
      "moved journey:help/touchpoint:tweet to stage:fix behind undefined",
    ]);
  });

  it("match a thing by its other content and its uses when both its name and its title are new", () => {
    expect(
      edits(replaced([/\bby support\b/g, "by help-desk"], ['owner support "Support"', 'owner help-desk "Desk"'])),
    ).toEqual(["renamed owner:support to help-desk", "changed title of owner:support"]);
  });

  it("take an owner with another name and title, and only one touchpoint in common, for a different owner", () => {
    expect(
      edits(replaced(['owner care    "Social care"', 'owner twitter "Tweets"'], ["by care", "by twitter"])),
    ).toEqual(["added +owner:twitter", "changed by of journey:help/touchpoint:tweet", "removed owner:care"]);
  });

  it("move as few touchpoints as possible", () => {
    const line = `    touchpoint tweet "Complains in public" via social by care\n`;
    const call = `    touchpoint call`;
    expect(edits(replaced([line, ""], [call, line + call]))).toHaveLength(1);
  });

  it("ignore other units of the same quantity", () => {
    expect(edits(replaced(["<= 5 min", "<= 300 s"], ["within 1 h", "within 60 min"]))).toEqual([]);
  });

  it("ignore the order and the lines of facts", () => {
    const after = replaced(
      ["desired { wait <= 5 min  contacts 1 }", "desired { contacts 1 } desired { wait <= 5 min }"],
      [`via phone {\n      gives notes`, `{\n      via phone // by phone\n      gives notes`],
    );
    expect(edits(after)).toEqual([]);
  });
});
