import { expect, it } from "vitest";
import { patience } from "../scripts/lib/patience.ts";
import { format, openProject } from "../src/library/library.ts";
import { TODAY } from "./helpers/project.ts";

/** How deep, and how long: more than any stack holds. */
const SIZE = 100_000;

/** As long as the slowest shape takes on a small machine, times four. */
const LIMIT = patience(240_000);

function many(line: (at: number) => string, size = SIZE): string {
  return Array.from({ length: size }, (_, at) => line(at)).join("\n");
}

function oneStage(touchpoints: string): string {
  return `owner o "O"\njourney j "J" by o {\nstage s "S" {\n${touchpoints}\n}\n}\n`;
}

/** Whatever opens and never closes, closes and never opened, or is written over and over. */
const BROKEN: Readonly<Record<string, () => string>> = {
  "opening braces": () => "{".repeat(SIZE),
  "closing braces": () => "}".repeat(SIZE),
  brackets: () => oneStage(`touchpoint t ${"[(".repeat(SIZE / 2)}`),
  "open blocks of all kinds": () => "journey a {\nstage s {\ntouchpoint t {\ndesired {\n".repeat(SIZE / 4),
  "closed blocks": () => `${"journey a {\nstage s {\ntouchpoint t {\n".repeat(SIZE / 3)}${"}\n".repeat(SIZE)}`,
  quotes: () => '"'.repeat(SIZE),
  "comments in each other": () => "/*".repeat(SIZE) + "*/".repeat(SIZE),
  "conflict marks in each other": () =>
    ["<<<<<<< a\n", "=======\n", ">>>>>>> b\n"].map((mark) => mark.repeat(SIZE)).join(""),
  "one keyword": () => "touchpoint ".repeat(SIZE),
  "one name": () => "a ".repeat(SIZE),
  dots: () => oneStage(`touchpoint t { closes ${"a.".repeat(SIZE)} }`),
  digits: () => oneStage(`touchpoint t { actual { wait ${"9".repeat(SIZE)} min } }`),
  arrows: () => oneStage(`touchpoint t\nhandoff ${"a -> ".repeat(SIZE)}`),
};

/** Whatever can be chained, or stand beside its like, without a mistake in the grammar. */
const CHAINED: Readonly<Record<string, () => string>> = {
  "journeys that expand into each other": () =>
    many((at) => `journey j-${at} "J" { stage s "S" { touchpoint t "T" { expands j-${at + 1} } } }`),
  "journeys that expand into each other, each with a context (a tenth of it)": () =>
    many(
      (at) =>
        `journey j-${at} "J" { stage s "S" { touchpoint t "T" { gives c-${at} needs c-${at + 1} expands j-${at + 1} } } }`,
      SIZE / 10,
    ),
  "steps that lead on and back": () =>
    oneStage(many((at) => `touchpoint t-${at} "T" via web { then t-${at + 1} then t-${Math.max(0, at - 1)} "again" }`)),
  stages: () => `journey j "J" {\n${many((at) => `stage s-${at} "S" { touchpoint t-${at} "T" }`)}\n}`,
  "contexts in a list": () =>
    oneStage(`touchpoint t "T" { needs ${Array.from({ length: SIZE }, (_, at) => `c-${at}`).join(", ")} }`),
  "contexts that are lost on every step": () =>
    `context c "C"\n${oneStage(many((at) => `touchpoint t-${at} "T" by o-${at % 2} { gives c needs c }`))}`,
  handoffs: () =>
    `journey j "J" {\nstage s "S" { touchpoint a "A" by x touchpoint b "B" by y }\n${many((at) => `handoff a -> b within ${at} h`)}\n}`,
  "observations of one touchpoint": () =>
    oneStage(`touchpoint t "T" {\n${many((at) => `actual { wait ${at} min }`)}\n}`),
  opportunities: () =>
    `journey j "J" {\nstage s "S" { touchpoint t "T" { desired { wait <= 1 min } actual { wait 5 min } } }\n${many(
      (at) => `opportunity p-${at} "P" { closes t.wait }`,
    )}\n}`,
  titles: () => oneStage(`touchpoint t "${"x".repeat(SIZE)} ${"y ".repeat(SIZE)}"`),
};

const TIMES = "a hundred thousand times over: %s";

it.each(Object.entries(BROKEN))(TIMES, { timeout: LIMIT }, (_what, make) => {
  const text = make();
  expect(openProject({ files: { "a.journey": text }, today: TODAY }).check()).not.toHaveLength(0);
  expect(format(text).replaceAll(/\s+/g, "")).toBe(text.replaceAll(/\s+/g, ""));
});

it.each(Object.entries(CHAINED))(TIMES, { timeout: LIMIT }, (_what, make) => {
  expect(openProject({ files: { "a.journey": make() }, today: TODAY }).check()).not.toHaveLength(0);
});

it("draws a journey of ten thousand steps on and back", { timeout: LIMIT }, () => {
  const steps = many(
    (at) => `touchpoint t-${at} "T" { then t-${at + 1} then t-${Math.max(0, at - 1)} "again" }`,
    10_000,
  );
  const project = openProject({ files: { "a.journey": oneStage(steps) }, today: TODAY });
  expect(project.render().svg).toContain("</svg>");
});
