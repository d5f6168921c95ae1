import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterEach, expect, inject } from "vitest";
import type {
  ComparePageMessage,
  ComparePageState,
  ComparePanelMessage,
  Comparison,
  SideName,
} from "../../../client/compare/messages.ts";
import { pageHtml } from "../../../client/preview/page-html.ts";
import { useBrowser } from "../../browser/shared-browser.ts";
import { EDITOR_COLORS } from "../../preview/harness/editor-colors.ts";

const ORIGIN = "http://compare.test";

/** What stands in for VS Code in the page. */
interface StandIn {
  readonly sent: ComparePageMessage[];
  state: ComparePageState | undefined;
}

/** The page with two maps, in the words of somebody who reads it. */
export class ComparePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  side(name: SideName): Locator {
    return this.page.locator(`.side.${name}`);
  }

  card(name: SideName, touchpoint: string): Locator {
    return this.side(name).locator(`.card[data-about="touchpoint:${touchpoint}"]`);
  }

  /** The changes of the list. */
  get changes(): Locator {
    return this.page.locator(".changes .change");
  }

  change(words: string): Locator {
    return this.changes.filter({ hasText: words });
  }

  async show(comparison: Comparison): Promise<void> {
    await this.post({ type: "show", comparison, comparing: "HEAD" });
  }

  async post(message: ComparePanelMessage): Promise<void> {
    await this.page.evaluate((data) => window.dispatchEvent(new MessageEvent("message", { data })), message);
  }

  /** What the page said so far. */
  sent(): Promise<ComparePageMessage[]> {
    return this.page.evaluate(() => (Reflect.get(window, "compareStandIn") as StandIn).sent);
  }

  state(): Promise<ComparePageState | undefined> {
    return this.page.evaluate(() => (Reflect.get(window, "compareStandIn") as StandIn).state);
  }

  /** How many px a card is from the left and the top of what is seen of its map. */
  async seenAt(name: SideName, touchpoint: string): Promise<{ x: number; y: number }> {
    const map = await this.side(name).locator(".map").boundingBox();
    const card = await this.card(name, touchpoint).boundingBox();
    if (!map || !card) throw new Error(`There is no card ${touchpoint}`);
    return { x: card.x - map.x, y: card.y - map.y };
  }

  async scrollTo(name: SideName, x: number, y: number): Promise<void> {
    await this.side(name)
      .locator(".map")
      .evaluate((map, place) => map.scrollTo(place.x, place.y), { x, y });
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  /** What VS Code kept of the page. */
  readonly state?: ComparePageState;
}

/** A fresh page for each test. */
export function useComparePage(): (options?: PageOptions) => Promise<ComparePage> {
  const newContext = useBrowser();
  const { script, style: ownStyle } = inject("comparePage");
  const style = `${EDITOR_COLORS}\n${ownStyle}`;
  const contexts: BrowserContext[] = [];
  /** What the scripts of pages threw, and promises that they left rejected. */
  const errors: Error[] = [];

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(errors.splice(0)).toEqual([]);
  });

  return async ({ width = 1300, height = 900, state } = {}) => {
    const context = await newContext({ viewport: { width, height } });
    contexts.push(context);
    context.on("weberror", (event) => errors.push(event.error()));
    const page = await context.newPage();
    await page.addInitScript(standIn, state);
    const html = pageHtml({ script: "page.js", style: "page.css", styleSource: ORIGIN, nonce: "test" });
    await page.route(`${ORIGIN}/`, (route) => route.fulfill({ body: html, contentType: "text/html" }));
    await page.route(`${ORIGIN}/page.js`, (route) => route.fulfill({ body: script, contentType: "text/javascript" }));
    await page.route(`${ORIGIN}/page.css`, (route) => route.fulfill({ body: style, contentType: "text/css" }));
    await page.goto(`${ORIGIN}/`);
    return new ComparePage(page);
  };
}

/** Runs in the page, before its own script. */
function standIn(state: ComparePageState | undefined): void {
  const stand: StandIn = { sent: [], state };
  const api = {
    postMessage: (message: ComparePageMessage) => stand.sent.push(message),
    getState: () => stand.state,
    setState: (next: ComparePageState) => {
      stand.state = next;
    },
  };
  Object.assign(window, { compareStandIn: stand, acquireVsCodeApi: () => api });
}
