import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterEach, expect, inject } from "vitest";
import type { PageMessage, PageState, PanelMessage } from "../../../client/preview/messages.ts";
import { pageHtml } from "../../../client/preview/page-html.ts";
import { lineChanges } from "../../../src/line-changes.ts";
import { useBrowser } from "../../browser/shared-browser.ts";
import { EDITOR_COLORS } from "./editor-colors.ts";
import type { Drawn } from "./map-view.ts";

const ORIGIN = "http://preview.test";

/** What stands in for VS Code in the page. */
interface StandIn {
  readonly sent: PageMessage[];
  state: PageState | undefined;
}

declare global {
  interface Window {
    readonly standIn: StandIn;
  }
}

/** The page of the map, in the words of somebody who reads it. */
export class MapPage {
  readonly page: Page;
  private details: Drawn["details"] = [];
  private last: Drawn["view"] | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  get map(): Locator {
    return this.page.locator("#map");
  }

  /** All parts about something: its card, its stop, what is measured. */
  about(about: string): Locator {
    return this.page.locator(`[data-about="${about}"]`);
  }

  card(name: string): Locator {
    return this.page.locator(`.card[data-about="touchpoint:${name}"]`);
  }

  async show({ view, details }: Drawn): Promise<void> {
    this.details = details;
    const { picture, ...rest } = view;
    const changes = picture && lineChanges(this.last?.picture ?? [], picture);
    await this.post({ type: "show", view: rest, picture: changes, base: this.last?.version });
    this.last = view;
  }

  async post(message: PanelMessage): Promise<void> {
    await this.page.evaluate((data) => window.dispatchEvent(new MessageEvent("message", { data })), message);
  }

  /** A version for another map than the last one. */
  nextVersion(): number {
    return (this.last?.version ?? 0) + 1;
  }

  /** What the page said so far. */
  sent(): Promise<PageMessage[]> {
    return this.page.evaluate(() => window.standIn.sent);
  }

  state(): Promise<PageState | undefined> {
    return this.page.evaluate(() => window.standIn.state);
  }

  /** Answers what the page asks for, as the extension does. */
  async answer(message: PageMessage): Promise<void> {
    if (message.type === "details") await this.post({ ...message, details: this.details });
  }

  /** How many px of the page one of the map takes. */
  zoom(): Promise<number> {
    return this.map
      .locator("svg")
      .first()
      .evaluate((svg) => Number(svg.getAttribute("width")) / (svg as SVGSVGElement).viewBox.baseVal.width);
  }

  scroll(): Promise<{ x: number; y: number }> {
    return this.map.evaluate(({ scrollLeft, scrollTop }) => ({ x: scrollLeft, y: scrollTop }));
  }

  async scrollTo(x: number, y: number): Promise<void> {
    await this.map.evaluate((map, place) => map.scrollTo(place.x, place.y), { x, y });
  }
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  /** What VS Code kept of the page. */
  readonly state?: PageState;
}

/** A fresh page for each test. */
export function useMapPage(): (options?: PageOptions) => Promise<MapPage> {
  const newContext = useBrowser();
  const { script, style: ownStyle } = inject("mapPage");
  const style = `${EDITOR_COLORS}\n${ownStyle}`;
  const contexts: BrowserContext[] = [];
  /** What the scripts of pages threw, and promises that they left rejected. */
  const errors: Error[] = [];

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(errors.splice(0)).toEqual([]);
  });

  return async ({ width = 1000, height = 700, state } = {}) => {
    const context = await newContext({ viewport: { width, height } });
    contexts.push(context);
    context.on("weberror", (event) => errors.push(event.error()));
    const page = await context.newPage();
    const map = new MapPage(page);
    await page.exposeFunction("answerPage", (message: PageMessage) => map.answer(message));
    await page.addInitScript(standIn, state);
    const html = pageHtml({ script: "page.js", style: "page.css", styleSource: ORIGIN, nonce: "test" });
    await page.route(`${ORIGIN}/`, (route) => route.fulfill({ body: html, contentType: "text/html" }));
    await page.route(`${ORIGIN}/page.js`, (route) => route.fulfill({ body: script, contentType: "text/javascript" }));
    await page.route(`${ORIGIN}/page.css`, (route) => route.fulfill({ body: style, contentType: "text/css" }));
    await page.goto(`${ORIGIN}/`);
    return map;
  };
}

/** Runs in the page, before its own script. */
function standIn(state: PageState | undefined): void {
  const stand: StandIn = { sent: [], state };
  const api = {
    postMessage: (message: PageMessage) => {
      stand.sent.push(message);
      void (Reflect.get(window, "answerPage") as (message: PageMessage) => Promise<void>)(message);
    },
    getState: () => stand.state,
    setState: (next: PageState) => {
      stand.state = next;
    },
  };
  Object.assign(window, { standIn: stand, acquireVsCodeApi: () => api });
}
