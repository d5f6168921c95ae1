import { describe, expect, it } from "vitest";
import { useMapPage } from "./harness/map-page.ts";
import { drawn } from "./harness/map-view.ts";
import { longJourney, STORY } from "./harness/story.ts";

const openPage = useMapPage();

describe("the picture on the page", () => {
  it("is the server's, part by part, after any edit", async () => {
    const map = await openPage();
    const texts = [
      longJourney(5),
      longJourney(5).replace('"Step 3"', '"Another step with a longer name"'),
      longJourney(5).replace(/.*step-2.*\n/, ""),
      longJourney(7),
      longJourney(4).replace("by care", "by sales"),
      STORY,
      longJourney(3),
    ];
    for (const text of texts) {
      const now = await drawn(text);
      await map.show(now);
      expect(await shownPicture(map)).toBe(await parsedPicture(map, now.view.picture?.join("\n") ?? ""));
    }
  });

  it("changes only the nodes of lines that changed", async () => {
    const map = await openPage();
    await map.show(await drawn(longJourney(6)));
    await map.map.evaluate((element) => {
      const changed = new Set<string>();
      Object.assign(window, { changed });
      new MutationObserver((records) => {
        for (const { target } of records) {
          const node = target instanceof Element ? target : target.parentElement;
          changed.add(node?.closest("[id]")?.id ?? "");
        }
      }).observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await map.show(await drawn(longJourney(6).replace('"Step 3"', '"Step x"')));
    await map.card("step-3").getByText("Step x", { exact: true }).waitFor();
    const changed = await map.page.evaluate(() => [...(Reflect.get(window, "changed") as Set<string>)]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((id) => !id.includes("step-3"))).toEqual([]);
  });

  it("keeps the focus, the zoom and the place over an edit of the very part", async () => {
    const map = await openPage();
    await map.show(await drawn(longJourney(30)));
    await map.page.getByRole("button", { name: "Zoom in" }).click();
    await map.card("step-9").focus();
    await map.scrollTo(1500, 0);
    const zoom = await map.zoom();
    await map.show(await drawn(`// moved\n${longJourney(30).replace('"Step 9"', '"Step nine"')}`));
    await map.card("step-9").getByText("Step nine", { exact: true }).waitFor();
    expect(await map.page.evaluate(() => document.activeElement?.id)).toBe(await map.card("step-9").getAttribute("id"));
    expect(await map.scroll()).toEqual({ x: 1500, y: 0 });
    expect(await map.zoom()).toBeCloseTo(zoom, 5);
  });

  it("stays when a text comes that is none", async () => {
    const map = await openPage();
    const first = await drawn(longJourney(2));
    await map.show(first);
    await map.show(
      await drawn(longJourney(2), { picture: first.view.picture?.map((line) => line.replace("</title>", "</wrong>")) }),
    );
    expect(await map.card("step-1").count()).toBe(1);
  });
});

type MapPage = Awaited<ReturnType<typeof openPage>>;

/** The picture as it is on the page, without what the page itself adds. */
function shownPicture(map: MapPage): Promise<string> {
  return map.map.evaluate((element) => {
    const copy = element.querySelector("svg")?.cloneNode(true) as SVGSVGElement;
    for (const part of copy.querySelectorAll("*")) {
      for (const name of ["tabindex", "data-marked", "data-match", "data-faded"]) part.removeAttribute(name);
    }
    return new XMLSerializer().serializeToString(copy).replaceAll(/>\s+</g, "><");
  });
}

/** The picture as it is written, but for moved groups: those are shown as pictures in the picture. */
function parsedPicture(map: MapPage, svg: string): Promise<string> {
  return map.page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    for (const group of parsed.querySelectorAll("g[transform]")) {
      const shown = parsed.createElementNS("http://www.w3.org/2000/svg", "svg");
      for (const { name, value } of group.attributes) {
        if (name !== "transform") shown.setAttribute(name, value);
        const [, x = "", y = ""] = (name === "transform" && /^translate\((\S+) (\S+)\)$/.exec(value)) || [];
        if (name === "transform")
          for (const [side, length] of Object.entries({ x, y })) shown.setAttribute(side, length);
      }
      shown.append(...group.childNodes);
      group.replaceWith(shown);
    }
    return new XMLSerializer().serializeToString(parsed.documentElement).replaceAll(/>\s+</g, "><");
  }, svg);
}
