import { describe, expect, it } from "vitest";
import { type GapSide, gapSide } from "../../../src/diff/derived/gap-side.ts";
import { closedGapText, gapText, valueText } from "../../../src/diff/derived/gap-wording.ts";
import { OldNames } from "../../../src/diff/derived/sides.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { TextProject } from "../../../src/project/text-project.ts";
import { TODAY } from "../../helpers/project.ts";

const TEXT = `owner o "Owner"
source log "Log" { kind analytics }
metric wait "Wait" { unit time better lower }
metric mood "Mood" { unit count better higher scale -5 .. 5 }
metric visits "Visits" { unit count }
journey j "Getting help" by o {
  actual ad-hoc on 2026-11-01 from log { sequence t, v }
  stage a "Asking" by o {
    desired { wait 5 min visits 2 }
    actual on 2026-11-01 from log { wait 9 min visits 1 }
    touchpoint t "Calls" via phone { desired "Calm" }
    touchpoint u "Complains" via phone {
      desired { mood > -1 mood >= 4 }
      actual failing on 2026-11-01 from log { mood -2 mood 3 }
    }
    touchpoint v via phone { actual missing on 2026-11-01 from log }
  }
  handoff t -> u by o within 1 h { desired { wait <= 10 min } }
}
`;

function sideOf(text: string, names = new OldNames([])): GapSide {
  const [state] = new TextProject({ "main.journey": text }, () => TODAY).projects.values();
  const [analysis] = state?.analyses ?? [];
  const [journey] = analysis?.journeys ?? [];
  if (!state || !journey) throw new Error("There is no journey");
  return gapSide(journey, new Vocabulary(state.files.map((file) => file.declarations)), names);
}

const SIDE = sideOf(TEXT);
const GAPS = [...SIDE.gaps];

describe("a gap", () => {
  it("is known by its element, its kind, its metric and its step", () => {
    expect(GAPS.map(([key]) => key.replace("project/journey:", ""))).toEqual([
      "j ad-hoc ",
      "j sequence  project/journey:j/touchpoint:t project/journey:j/touchpoint:v",
      "j/stage:a metric wait",
      "j/stage:a metric visits",
      "j/touchpoint:t unknown ",
      "j/touchpoint:u failing ",
      "j/touchpoint:u metric mood",
      "j/touchpoint:v missing ",
      "j/handoff:t u unknown wait",
    ]);
  });

  it("is told in a sentence", () => {
    expect(GAPS.map(([, gap]) => gapText(gap))).toEqual([
      "The journey “Getting help” happens unplanned",
      "Customers go from “Calls” to “v”, which is not in the flow",
      "Wait in the stage “Asking” is 9 min, not 5 min",
      "Visits in the stage “Asking” is 1, not 2",
      "Whether “Calls” is as desired is not known",
      "“Complains” fails",
      "Mood at “Complains” is −2, not > −1",
      "Customers never get “v”",
      "Wait in the handoff from “Calls” to “Complains” is not known",
    ]);
  });

  it("is told in a sentence when it is closed", () => {
    expect(GAPS.map(([, gap]) => closedGapText(gap))).toEqual([
      "The journey “Getting help” no longer happens unplanned",
      "Customers no longer go from “Calls” to “v” against the flow",
      "Wait in the stage “Asking” no longer falls short",
      "Visits in the stage “Asking” no longer falls short",
      "Whether “Calls” is as desired is now known",
      "“Complains” no longer fails",
      "Mood at “Complains” no longer falls short",
      "Customers now get “v”",
      "Wait in the handoff from “Calls” to “Complains” is now known",
    ]);
  });

  it("has the value that was observed, if it is one of a metric", () => {
    expect(GAPS.map(([, gap]) => valueText(gap))).toEqual(["", "", "9 min", "1", "", "", "−2", "", ""]);
  });

  it("has the reading of its metric, the first one if there are several", () => {
    expect(GAPS.map(([, { reading }]) => reading?.measure?.value.text)).toEqual([
      undefined,
      undefined,
      "9 min",
      "1",
      undefined,
      undefined,
      "-2",
      undefined,
      undefined,
    ]);
  });
});

it("finds the reading of a metric at an element", () => {
  const valueAt = (id: string, metric: string | undefined) =>
    SIDE.reading(`project/journey:j${id}`, metric)?.measure?.value.text;
  expect(valueAt("/stage:a", "wait")).toBe("9 min");
  expect(valueAt("/stage:a", "visits")).toBe("1");
  expect(valueAt("/stage:a", "mood")).toBeUndefined();
  expect(valueAt("/stage:a", undefined)).toBeUndefined();
  expect(valueAt("/touchpoint:u", "mood")).toBe("-2");
  expect(valueAt("/handoff:t u", "wait")).toBeUndefined();
  expect(SIDE.reading("project/journey:j/handoff:t u", "wait")).toBeDefined();
});

it("uses the names that things had before", () => {
  const renamed = (id: string, before: string, after: string) =>
    ({ kind: "renamed", id: `project/${id}`, before, after }) as const;
  const names = new OldNames([
    renamed("journey:help", "help", "j"),
    renamed("metric:delay", "delay", "wait"),
    renamed("journey:help/touchpoint:call", "call", "t"),
    renamed("journey:help/stage:ask", "ask", "a"),
  ]);
  const { gaps, subjects, reading } = sideOf(TEXT, names);
  expect([...gaps.keys()]).toEqual(
    GAPS.map(([key]) =>
      key
        .replaceAll("journey:j", "journey:help")
        .replaceAll("touchpoint:t", "touchpoint:call")
        .replace("stage:a", "stage:ask")
        .replace("handoff:t", "handoff:call")
        .replace("metric wait", "metric delay")
        .replace("unknown wait", "unknown delay"),
    ),
  );
  expect([...subjects.keys()]).toContain("project/journey:help/handoff:call u");
  expect(reading("project/journey:help/stage:ask", "delay")?.measure?.value.text).toBe("9 min");
  expect(reading("project/journey:help/stage:ask", "wait")).toBeUndefined();
  expect(gaps.get("project/journey:help/stage:ask metric delay")?.reading?.measure?.value.text).toBe("9 min");
});
