import { describe, expect, it } from "vitest";
import { svg as svgFormat } from "../src/export/formats/svg.ts";
import { layoutMap } from "../src/layout/views/map.ts";
import { openProject } from "../src/library/library.ts";
import { withIdsOfContent, withOwnIds } from "../src/own-ids.ts";
import { renderMap } from "../src/render/render.ts";
import { smallest, switchProvider } from "./layout/journeys.ts";
import { faultsOf } from "./render/xml-faults.ts";

const STORY = renderMap(layoutMap(switchProvider()));
const SMALLEST = renderMap(layoutMap(smallest()));

function idsIn(svg: string): string[] {
  return [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "");
}

function referencesIn(svg: string): string[] {
  const labels = [...svg.matchAll(/ aria-(?:labelledby|describedby)="([^"]*)"/g)].flatMap(([, ids]) => ids?.split(" "));
  const fills = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
  return [...labels, ...fills].map((id) => id ?? "");
}

describe("the ids of a picture", () => {
  const pictures = [STORY, SMALLEST].map(withIdsOfContent);

  it("are unlike those of any other picture on the page", () => {
    const all = pictures.flatMap(idsIn);
    expect(new Set(all).size).toBe(all.length);
  });

  it("are what its own references lead to", () => {
    for (const picture of pictures) {
      expect(faultsOf(picture)).toEqual([]);
      expect(referencesIn(picture)).not.toEqual([]);
      expect(idsIn(picture)).toEqual(expect.arrayContaining(referencesIn(picture)));
    }
  });

  it("are the same for the same picture", () => {
    expect(withIdsOfContent(STORY)).toBe(pictures[0]);
  });

  it("begin with a letter, as names in style sheets must", () => {
    expect(pictures.flatMap(idsIn).filter((id) => !/^[a-z][a-z\d]*-/.test(id))).toEqual([]);
  });

  it("change nothing that is only said in a text", () => {
    const said = '<text id="a"> id=&quot;b&quot; url(#c)</text>';
    expect(withOwnIds(said, "k")).toBe('<text id="k-a"> id=&quot;b&quot; url(#c)</text>');
  });
});

describe("a picture that is given away has ids of its own", () => {
  it("as a file", async () => {
    const page = { name: "map", title: "", details: [], svg: STORY };
    const none = () => Promise.reject(new Error("An SVG takes no tools"));
    const { bytes } = await svgFormat.write({ title: "", pictures: [() => page] }, {}, none);
    expect(new TextDecoder().decode(bytes)).toBe(withIdsOfContent(STORY));
  });

  it("from the library", () => {
    const files = { "a.journey": "journey a { stage s { touchpoint t } }\njourney b { stage s { touchpoint t } }" };
    const { render } = openProject({ files, today: "2026-11-22" });
    const all = ["a", "b"].flatMap((journey) => idsIn(render({ journey }).svg));
    expect(new Set(all).size).toBe(all.length);
  });
});
