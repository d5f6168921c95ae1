import type { CDPSession, Page } from "playwright-core";

/** What a window did that no text in a journey should make it do. */
export interface Hygiene {
  /** Violations of a content security policy, as the browser reports them. */
  readonly violations: string[];
  /** Addresses outside the workbench that were asked for. */
  readonly requests: string[];
}

/**
 * Watches a window from now on. The workbench's own are its server, what the page makes itself (`blob:`, `data:`), and
 * the names under which VS Code's service worker hands files of extensions to their pages: those never reach a network.
 */
export async function watchHygiene(page: Page): Promise<Hygiene> {
  const hygiene: Hygiene = { violations: [], requests: [] };
  const own = new URL(page.url()).origin;
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    if (!isOwn(url, own)) hygiene.requests.push(url.href);
  });
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) hygiene.violations.push(message.text());
  });
  await watchIssues(await page.context().newCDPSession(page), hygiene);
  return hygiene;
}

function isOwn({ origin, protocol, hostname }: URL, own: string): boolean {
  return (
    origin === own ||
    ["blob:", "data:", "vscode-file:", "vscode-webview:"].includes(protocol) ||
    hostname.endsWith(".vscode-resource.vscode-cdn.net")
  );
}

/** The browser's own list of issues knows of violations in frames whose events and console nobody listens to. */
async function watchIssues(session: CDPSession, hygiene: Hygiene): Promise<void> {
  session.on("Audits.issueAdded", ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (details) hygiene.violations.push(`${details.violatedDirective} ${details.blockedURL ?? "inline"}`);
  });
  await session.send("Audits.enable");
}
