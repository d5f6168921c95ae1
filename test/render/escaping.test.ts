import { readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Scene } from "../../src/layout/scene.ts";
import { layoutMap } from "../../src/layout/views/map.ts";
import { layoutOverview } from "../../src/layout/views/overview.ts";
import { layoutOwner } from "../../src/layout/views/owner-view.ts";
import { layoutPortfolio } from "../../src/layout/views/portfolio.ts";
import { renderMap } from "../../src/render/render.ts";
import { project } from "../helpers/project.ts";

const TEXT = readFileSync(path.join(import.meta.dirname, "everything.journey"), "utf8");
const HOSTILE = `</text><script x="1" y='2'>&amp;]]>`;

/** Properties of a scene that hold words, and names that words are made into. */
const WORDS: ReadonlySet<string> = new Set(["title", "description", "label", "about", "id", "lines", "full", "words"]);

/** Properties of a scene whose texts the code chooses, and the address of a file, which no picture shows. */
const CHOSEN: ReadonlySet<string> = new Set(["anchor", "kind", "look", "name", "severity", "tone", "uri"]);

/** The scene with hostile markup behind every text that a user may have written, and what is neither words nor chosen. */
function poisoned(scene: Scene): { readonly scene: Scene; readonly words: string[]; readonly unknown: string[] } {
  const words: string[] = [];
  const unknown = new Set<string>();
  const copies = new Map<object, unknown>();
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === "string") {
      if (WORDS.has(key)) {
        words.push(`${value}${HOSTILE}`);
        return `${value}${HOSTILE}`;
      }
      if (!CHOSEN.has(key)) unknown.add(key);
      return value;
    }
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    const copy = Array.isArray(value)
      ? value.map((item) => poison(item, key))
      : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, name)]));
    copies.set(value, copy);
    return copy;
  };

  return { scene: poison(scene, "") as Scene, words, unknown: [...unknown] };
}

/** What an XML parser reads in a picture: its elements, its texts and the values of its attributes. */
function read(svg: string) {
  const elements = new Set<string>();
  const texts = new Set<string>();
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    elements.add(name);
    for (const value of Object.values(attributes)) texts.add(value);
  });
  parser.on("text", (text) => texts.add(text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { elements, texts };
}

async function scenes(): Promise<Readonly<Record<string, Scene>>> {
  const { analysis } = await project(TEXT);
  const inputs = analysis.journeys.map((journey) => ({ ...journey, findings: analysis.findings }));
  const [first] = inputs;
  if (!first) throw new Error("There is no journey");
  const all = { name: "Parcels", journeys: inputs };
  return {
    map: layoutMap(first),
    overview: layoutOverview(first),
    portfolio: layoutPortfolio(all),
    owner: layoutOwner(all, "care"),
  };
}

describe.each(["map", "overview", "portfolio", "owner"])("a hostile text anywhere on the %s", (view) => {
  it("is drawn as that text, and is no markup", async () => {
    const clean = (await scenes())[view] as Scene;
    const { scene, words, unknown } = poisoned(clean);
    expect(unknown).toEqual([]);
    const before = read(renderMap(clean));
    const after = read(renderMap(scene));
    expect([...after.elements].toSorted()).toEqual([...before.elements].toSorted());
    // The names of a lane are a group of their own, called after the lane.
    const drawn = [...after.texts].filter((text) => text.includes("<script")).map((text) => text.replace(/-side$/, ""));
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter((text) => !words.includes(text))).toEqual([]);
  });
});
