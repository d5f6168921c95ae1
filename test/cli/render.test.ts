import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { call, commandLine } from "../helpers/command-line.ts";
import { EXAMPLES } from "../helpers/examples.ts";
import { hostileJourney } from "../helpers/hostile.ts";
import { readPdf } from "../helpers/pdf.ts";
import { readPng } from "../helpers/png.ts";
import { faultsOf } from "../render/xml-faults.ts";

const { folder, write, journey } = commandLine();
const STORY = path.join(EXAMPLES, "support-story/switch-provider.journey");

const NOTHING = new Uint8Array();

/** A journey with so many touchpoints. */
function longJourney(count: number): string {
  const touchpoints = Array.from({ length: count }, (_, index) => `    touchpoint t${index} "Step ${index}"`);
  return `journey long "A long way" {\n  stage all "All of it" {\n${touchpoints.join("\n")}\n  }\n}\n`;
}

write({ "long.journey": longJourney(40), "longest.journey": longJourney(1_000), "hostile.journey": hostileJourney() });

/** What is drawn into a file of the folder. */
async function drawn(name: string, ...argv: string[]): Promise<Buffer> {
  const { code, error } = await journey("render", STORY, "-o", name, ...argv);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  return readFileSync(path.join(folder, name));
}

describe("journey render, formats", () => {
  it("writes what the name after -o ends in", async () => {
    expect((await drawn("a.svg")).toString()).toMatch(/^<svg /);
    expect((await drawn("a.png")).subarray(1, 4).toString()).toBe("PNG");
    expect((await drawn("a.PDF")).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("lets --to go before the name", async () => {
    expect((await drawn("map.bin", "--to", "png")).subarray(1, 4).toString()).toBe("PNG");
  });

  it("asks for the format where the name says none", async () => {
    const { code, error } = await journey("render", STORY, "-o", "map.gif");
    expect({ code, error }).toEqual({
      code: 2,
      error: "journey: The format of map.gif is unknown. Name it with --to: svg, png, pdf, html\n",
    });
    expect(existsSync(path.join(folder, "map.gif"))).toBe(false);
  });

  it("writes no PNG or PDF to a terminal", async () => {
    const argv = ["render", STORY, "--to", "png"];
    const refused = await call(argv, { cwd: folder, outIsTerminal: true });
    expect(refused.code).toBe(2);
    expect(refused.error).toBe("journey: A terminal can't show a PNG. Write it to a file: -o map.png\n");
    expect(readPng((await call(argv, { cwd: folder })).bytes ?? NOTHING).width).toBeGreaterThan(1_000);
  });

  it("refuses options of other formats", async () => {
    expect((await journey("render", STORY, "--scale", "3")).error).toBe(
      "journey: --scale is for PNG; SVG is sharp at every size\n",
    );
    expect((await journey("render", STORY, "-o", "a.png", "--page", "a4")).error).toBe("journey: --page is for PDF\n");
    expect((await journey("render", STORY, "-o", "a.png", "--scale", "0")).error).toContain(
      "Write a number above zero",
    );
  });
});

describe("journey render, what is drawn", () => {
  it("draws the lanes that are named, or all but those", async () => {
    const only = (await drawn("only.svg", "--lanes", "touchpoints,owners")).toString();
    expect(only).toContain('-lane-owners"');
    expect(only).not.toContain('-lane-voice"');
    const without = (await drawn("without.svg", "--hide", "voice")).toString();
    expect(without).toContain('-lane-measures"');
    expect(without).not.toContain('-lane-voice"');
  });

  it("names the lanes there are when one is not known", async () => {
    const { code, error } = await journey("render", STORY, "--hide", "voice,moods");
    expect(code).toBe(2);
    expect(error).toBe(
      'journey: There is no lane "moods"; lanes are touchpoints, experience, measures, voice, promises, owners, backstage, systems, opportunities, findings\n',
    );
  });

  it("paints the background in a colour or leaves it out", async () => {
    const tinted = (await drawn("tinted.svg", "--background", "Cornsilk")).toString();
    expect(tinted).toMatch(/-map-surface".*fill="#fff8dc"/);
    expect(tinted.match(/class="side"><rect [^>]*fill="#fff8dc"/g)?.length).toBe(tinted.match(/class="side"/g)?.length);
    expect(tinted).toMatch(/<g id="[a-z\d]+-stages"[^>]*>\n<rect [^>]*fill="#fff8dc"/);
    expect(readPng(await drawn("tinted.png", "--background", "#123")).corner).toEqual([0x11, 0x22, 0x33, 255]);
    expect(readPng(await drawn("clear.png", "--background", "none")).corner[3]).toBe(0);
    const { code, error } = await journey("render", STORY, "--background", "url(x)");
    expect(code).toBe(2);
    expect(error).toContain("Write a colour, such as white or #f6f8fa, or none.");
  });

  it("has a theme for paper", async () => {
    const [light, print] = [await drawn("light.svg"), await drawn("print.svg", "--theme", "print")];
    expect(print.equals(light)).toBe(false);
    expect(print.toString()).toContain('fill="#000000"');
  });
});

describe("journey render, PNG", () => {
  it("is twice as large as the map, or as --scale says", async () => {
    const svg = (await drawn("size.svg")).toString();
    const width = Number(/width="([\d.]+)"/.exec(svg)?.[1]);
    expect(readPng(await drawn("twice.png")).width).toBe(Math.ceil(width * 2));
    expect(readPng(await drawn("half.png", "--scale", "0.5")).width).toBe(Math.ceil(width / 2));
  });

  it("is smaller, and says so, where the map is too large", async () => {
    write({ "wide.journey": longJourney(100) });
    const { code, error } = await journey("render", "wide.journey", "-o", "wide.png");
    expect(code).toBe(0);
    expect(error).toMatch(/^journey: The map is too large for a PNG at scale 2; it is drawn at 1\.\d+\.\n$/);
  });

  it("refuses what is too large, and says what would do", async () => {
    const { code, error } = await journey("render", "long.journey", "-o", "long.png", "--scale", "9");
    expect(code).toBe(2);
    expect(error).toMatch(
      /too large for a PNG at scale 9\. The largest possible scale is [\d.]+; SVG and PDF have no limit\.\n$/,
    );
    const hopeless = await journey("render", "longest.journey", "-o", "longest.png");
    expect(hopeless.code).toBe(2);
    expect(hopeless.error).toContain("is too large for a readable PNG. Write it as SVG or PDF, or hide lanes.");
  });
});

describe("journey render, PDF", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("gives the same bytes of the same map at another time of the day", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const first = await drawn("first.pdf", "--as-of", "2026-09-30");
    vi.setSystemTime(Date.now() + 60_000);
    expect((await drawn("second.pdf", "--as-of", "2026-09-30")).equals(first)).toBe(true);
    expect(first.toString("latin1")).toContain("(D:20260930000000Z)");
  });

  it("is one page as large as the map, with its texts in order", async () => {
    const svg = (await drawn("page.svg")).toString();
    const pdf = await readPdf(await drawn("page.pdf"));
    expect(pdf.title).toBe("Switching to a cheaper phone plan");
    expect(pdf.sizes).toEqual([[Math.round(Number(/width="([\d.]+)"/.exec(svg)?.[1]) * 0.75), expect.any(Number)]]);
    const [page = []] = pdf.pages;
    const wanted = ["Comparing plans", "Touchpoints", "Sees the price advert", "Experience", "Owners", "Opportunities"];
    expect(page.filter((text) => wanted.includes(text))).toEqual(wanted);
  });

  it("is cut into pages between touchpoints, with title, stages and names of lanes on each", async () => {
    const { code, error } = await journey("render", "long.journey", "-o", "long.pdf", "--page", "a4");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    const { pages, sizes } = await readPdf(readFileSync(path.join(folder, "long.pdf")));
    expect(pages.length).toBeGreaterThan(3);
    expect(new Set(sizes.map(String))).toEqual(new Set(["842,595"]));
    for (const [index, page] of pages.entries()) {
      expect(page).toEqual(expect.arrayContaining(["A long way", "All of it", "Touchpoints", "Owners"]));
      expect(page).toContain(`${index + 1} / ${pages.length}`);
    }
    const steps = pages.flat().filter((text) => text.startsWith("Step "));
    expect(steps).toEqual(Array.from({ length: 40 }, (_, index) => `Step ${index}`));
  });

  it("is drawn smaller, and says so, where a page can't be as large", async () => {
    const { code, error } = await journey("render", "longest.journey", "-o", "longest.pdf", "--lanes", "touchpoints");
    expect(code).toBe(0);
    expect(error).toMatch(
      /larger than a PDF page can be; it is drawn at \d+ %\. Use paper pages to keep it readable: --page a3\.\n$/,
    );
    const { sizes } = await readPdf(readFileSync(path.join(folder, "longest.pdf")));
    expect(sizes[0]?.[0]).toBeLessThanOrEqual(14_400);
  });
});

describe("hostile texts", () => {
  it("are nothing but text in an SVG", async () => {
    const { out } = await journey("render", "hostile.journey");
    expect(faultsOf(out)).toEqual([]);
    expect(out).not.toMatch(/<(?:script|img|foreignObject|a)\b|\son\w+="|href=/);
  });

  it("are nothing but text in a PDF", async () => {
    for (const size of ["fit", "a4"]) {
      const { bytes = NOTHING } = await journey("render", "hostile.journey", "--to", "pdf", "--page", size);
      const { active, pages, title } = await readPdf(bytes);
      expect(active).toEqual([]);
      expect(title).toBe("</script><script>alert(1)</script>");
      expect(pages.flat()).toEqual(expect.arrayContaining(["javascript:alert(1)"]));
      expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/\/(?:JavaScript|JS|OpenAction|AA|URI|Launch)\b/);
    }
  });

  it("do not keep a PNG from being drawn", async () => {
    const { code, bytes = NOTHING } = await journey("render", "hostile.journey", "--to", "png", "--scale", "1");
    expect(code).toBe(0);
    expect(readPng(bytes).width).toBeGreaterThan(1_000);
  });
});

describe("journey render, views", () => {
  const ALL = path.join(EXAMPLES, "support-story");

  it("draws the stages only, all journeys of a folder, and what one owner answers for", async () => {
    const overview = await journey("render", STORY, "--view", "overview");
    expect(overview.out).toContain('-lane-worst-gaps"');
    const portfolio = await journey("render", ALL, "--view", "portfolio");
    expect(portfolio.out).toContain(">Journeys of support-story<");
    const owner = await journey("render", ALL, "--view", "owner", "--owner", "social-care");
    expect(owner.out).toContain(">Social care<");
    for (const { code, out } of [overview, portfolio, owner]) {
      expect(code).toBe(0);
      expect(faultsOf(out)).toEqual([]);
    }
  });

  it("puts all journeys of a project into one page", async () => {
    const { out } = await journey("render", ALL, "--view", "portfolio", "--to", "html");
    expect(out).toContain('"name":"portfolio"');
    expect(out).toContain('"name":"journey-0"');
  });

  it("draws the journeys of all projects in a folder", async () => {
    const { out } = await journey("render", EXAMPLES, "--view", "portfolio");
    expect(out).toContain(">Journeys of boarding-pass, order-delivery and support-story<");
    for (const name of ["boarding-pass", "order-delivery", "switch-provider"])
      expect(out).toContain(`"${name}/journey"`);
    expect(faultsOf(out)).toEqual([]);
    const owner = await journey("render", EXAMPLES, "--view", "owner", "--owner", "social-care");
    expect(owner.out).toContain(">Social care<");
  });

  it.each([
    ["overview", "--hide", "experience", "map"],
    ["overview", "--lanes", "experience", "map"],
    ["portfolio", "--hide", "experience", "map"],
    ["portfolio", "--journey", "switch-provider", "map or overview"],
    ["owner", "--lanes", "owners", "map"],
    ["map", "--owner", "social-care", "owner"],
    ["portfolio", "--owner", "social-care", "owner"],
  ])("refuses what the view can't use: --view %s %s %s", async (view, option, value, views) => {
    const { code, error } = await journey("render", STORY, "--view", view, option, value);
    expect(code).toBe(2);
    expect(error).toContain(`${option} is for --view ${views}, not for --view ${view}`);
  });

  it("says which owners there are", async () => {
    const unknown = await journey("render", ALL, "--view", "owner", "--owner", "nobody-here");
    expect(unknown.code).toBe(2);
    expect(unknown.error).toMatch(/^journey: Nobody called nobody-here owns anything; owners are .*social-care/);
    expect((await journey("render", ALL, "--view", "owner")).error).toMatch(/^journey: Name an owner with --owner: /);
  });

  it("takes a folder for pictures of a whole project only", async () => {
    const { code, error } = await journey("render", ALL);
    expect(code).toBe(2);
    expect(error).toContain("--view portfolio");
  });
});
