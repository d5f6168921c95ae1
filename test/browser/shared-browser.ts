import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { patience } from "../../scripts/lib/patience.ts";

/** How long pages wait at most for what should be there at once, on a quiet machine. */
export const WAIT_MS = 60_000;

/** Opens contexts in the browser that all files of the project share. What is opened over a connection ends with it. */
export class SharedBrowser {
  private readonly browser: Browser;

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  static async connect(): Promise<SharedBrowser> {
    return new SharedBrowser(await chromium.connect(inject("browser"), { timeout: patience(WAIT_MS) }));
  }

  /** A context in which nothing is remembered. */
  async newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext(options);
    context.setDefaultTimeout(patience(WAIT_MS));
    return context;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Opens contexts for the tests of a file. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<BrowserContext> {
  let browser: SharedBrowser | undefined;
  beforeAll(async () => {
    browser = await SharedBrowser.connect();
  });
  afterAll(() => browser?.close());
  return (options) => {
    if (!browser) throw new Error("The browser is connected when the tests of a file begin.");
    return browser.newContext(options);
  };
}
