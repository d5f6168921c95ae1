import { expect, it } from "vitest";
import { format } from "../helpers/format.ts";
import { findings, messages, project } from "../helpers/project.ts";

const conflict = (size: number, middle = ""): string => `owner o "O"
journey j "J" by o {
  stage s "S" by o {
${"<".repeat(size)} HEAD
    touchpoint a "A" via web {
${middle}${"=".repeat(size)}
    touchpoint b "B" via web {
    nonsense }
${">".repeat(size)} feature/x
      gives notes
    }
    touchpoint c "C" via web
  }
}
`;
const CONFLICT = conflict(7).replace("      gives notes\n", "");

it("a merge conflict is one mistake, and the upper part counts", async () => {
  expect(await messages(CONFLICT, "syntax")).toEqual([
    "There is a merge conflict between HEAD and feature/x here. Keep what is right, and remove the lines with <<<<<<<, ======= and >>>>>>>. Until then, the upper part is used.",
  ]);
  expect(await findings(CONFLICT, "syntax")).toEqual(["4:1 error syntax"]);
  const { model } = await project(CONFLICT);
  expect(model().journeys[0]?.stages[0]?.touchpoints.map(({ name }) => name)).toEqual(["a", "c"]);
});

it("everything keeps its place around a conflict, also with longer markers, the base, and other line ends", async () => {
  for (const text of [conflict(12), conflict(7, "||||||| base\n    touchpoint x {\n")]) {
    const line = text.split("\n").findIndex((words) => words.includes("gives notes"));
    const told = ["4:1 error syntax", `${line + 1}:13 error unresolved-reference`];
    expect((await findings(text)).filter((place) => place.includes("error"))).toEqual(told);
    expect(await findings(text.replaceAll("\n", "\r\n"))).toEqual(await findings(text));
  }
});

it("each conflict of a file is told", async () => {
  expect(await findings(`${CONFLICT}<<<<<<<\n=======\nowner p\n>>>>>>>\n`, "syntax")).toEqual([
    "4:1 error syntax",
    "14:1 error syntax",
  ]);
});

it("markers that are no conflict are mistakes as any other", async () => {
  for (const text of ["<<<<<<< HEAD\n", "=======\n", "<<<<<<< a\n>>>>>>> b\n", "<<<<<<<< a\n=======\n>>>>>>> b\n"]) {
    const told = await messages(text, "syntax");
    expect(told.length).toBeGreaterThan(0);
    expect(told.join("\n")).not.toContain("merge conflict");
  }
});

it("a text with a conflict is not formatted", () => {
  expect(format(CONFLICT.replace("owner o", "owner    o"))).toBe(CONFLICT.replace("owner o", "owner    o"));
});

it("names what is merged only when both sides have a name", async () => {
  const nameless = "There is a merge conflict here.";
  for (const [ours, theirs] of [
    ["", " theirs"],
    [" ours", ""],
    ["", ""],
  ]) {
    const text = `owner o\n<<<<<<<${ours}\nowner p\n=======\nowner q\n>>>>>>>${theirs}\n`;
    expect((await messages(text, "syntax")).map((message) => message.slice(0, nameless.length))).toEqual([nameless]);
  }
});
