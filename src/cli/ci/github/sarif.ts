import { gzipSync } from "node:zlib";
import type { Api } from "./api.ts";
import type { Checkout } from "./checkout.ts";
import { withKey } from "./inputs.ts";
import type { Workflow } from "./workflow.ts";

/** The fields of SARIF that are touched; all others stay as they are. */
interface Sarif {
  readonly runs: readonly object[];
}

/**
 * Hands findings to code scanning. It works on them later, so that it takes them is all that is known.
 * @param key tells several analyses of one commit apart. @throws ApiError
 */
export async function uploadSarif(
  api: Api,
  workflow: Workflow,
  { sarif, key, checkout }: { readonly sarif: string; readonly key: string; readonly checkout: Checkout },
): Promise<void> {
  await api({
    method: "POST",
    path: `/repos/${workflow.repository}/code-scanning/sarifs`,
    body: {
      ...analysed(workflow, checkout),
      sarif: gzipSync(withCategory(sarif, key)).toString("base64"),
    },
  });
}

/** Code scanning replaces what it knows of a category. */
function withCategory(sarif: string, key: string): string {
  const log: Sarif = JSON.parse(sarif);
  const id = `${withKey("journeys", key)}/`;
  return JSON.stringify({ ...log, runs: log.runs.map((run) => ({ ...run, automationDetails: { id } })) });
}

/** The commit and the ref that the findings are of. The variables of `pull_request_target` name the other branch. */
function analysed({ trigger, sha, ref }: Workflow, { head }: Checkout): { commit_sha: string; ref: string } {
  if (trigger.kind !== "pull request" || sha === head) return { commit_sha: sha, ref };
  const { number, head: commit } = trigger.pullRequest;
  return { commit_sha: commit, ref: `refs/pull/${number}/head` };
}
