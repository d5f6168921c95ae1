import { readFileSync } from "node:fs";
import { UsageError } from "../../io.ts";
import type { Environment } from "./inputs.ts";

/** The pull request that a workflow runs for. */
export interface PullRequest {
  readonly number: number;
  /** The commit that is to be merged. */
  readonly head: string;
  /** The tip of the branch that it is to be merged into, as it was at the time of the event. */
  readonly base: string;
  /** Whether it comes from another repository. */
  readonly isFork: boolean;
}

/** What made the workflow run, as far as it says what to compare with. */
export type Trigger =
  | { readonly kind: "pull request"; readonly pullRequest: PullRequest }
  | {
      readonly kind: "push";
      /** What the branch was before; absent when it is new. */
      readonly before?: string;
      /** Absent for the default branch itself, and for tags. */
      readonly defaultBranch?: string;
      readonly isDeletion: boolean;
    }
  | { readonly kind: "merge group"; readonly base: string }
  | { readonly kind: "other"; readonly event: string };

/** The run of a workflow as the runner describes it. */
export interface Workflow {
  readonly trigger: Trigger;
  /** Owner and name, with a slash between. */
  readonly repository: string;
  readonly runId: string;
  /** Who started it, such as `dependabot[bot]`. */
  readonly actor: string;
  /** The commit and the ref that the workflow runs for. */
  readonly sha: string;
  readonly ref: string;
  /** The folder that repositories are checked out into. */
  readonly workspace: string;
  /** Such as `https://github.com`, `https://api.github.com` and `https://api.github.com/graphql`. */
  readonly server: string;
  readonly api: string;
  readonly graphql: string;
}

/** The fields that are read of what GitHub tells about an event. */
interface Payload {
  readonly pull_request?: {
    readonly number: number;
    readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
    readonly base: { readonly sha: string; readonly repo: { readonly full_name: string } };
  };
  readonly merge_group?: { readonly base_sha: string };
  readonly before?: string;
  readonly deleted?: boolean;
  readonly repository?: { readonly default_branch: string };
}

/** Reads the variables and the event's file. @throws UsageError where they are not those of a runner. */
export function readWorkflow(env: Environment): Workflow {
  const wanted = (name: string): string => {
    const value = env[name];
    if (!value) throw new UsageError(`${name} is not set: this command runs only in a GitHub Actions job.`);
    return value;
  };
  const api = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/$/, "");
  const ref = env.GITHUB_REF ?? "";
  return {
    trigger: triggerOf(wanted("GITHUB_EVENT_NAME"), readPayload(wanted("GITHUB_EVENT_PATH")), ref),
    repository: wanted("GITHUB_REPOSITORY"),
    runId: wanted("GITHUB_RUN_ID"),
    actor: env.GITHUB_ACTOR ?? "",
    sha: wanted("GITHUB_SHA"),
    ref,
    workspace: wanted("GITHUB_WORKSPACE"),
    server: (env.GITHUB_SERVER_URL || "https://github.com").replace(/\/$/, ""),
    api,
    graphql: env.GITHUB_GRAPHQL_URL || `${api}/graphql`,
  };
}

/** The page of the run, with its summary and artifacts. */
export function runPage({ server, repository, runId }: Workflow): string {
  return `${server}/${repository}/actions/runs/${runId}`;
}

function readPayload(file: string): Payload {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UsageError(`Can't read the event in ${file} (${(error as Error).message}).`);
  }
}

function triggerOf(event: string, payload: Payload, ref: string): Trigger {
  const { pull_request: given } = payload;
  if (given) {
    const { number, head, base } = given;
    const isFork = head.repo?.full_name !== base.repo.full_name;
    return { kind: "pull request", pullRequest: { number, head: head.sha, base: base.sha, isFork } };
  }
  if (payload.merge_group) return { kind: "merge group", base: payload.merge_group.base_sha };
  if (event === "push") {
    const { before = "", repository } = payload;
    const isOther = ref.startsWith("refs/heads/") && ref !== `refs/heads/${repository?.default_branch}`;
    return {
      kind: "push",
      // A branch that is new comes from nothing but zeros.
      ...(/[^0]/.test(before) && { before }),
      ...(isOther && repository && { defaultBranch: repository.default_branch }),
      isDeletion: payload.deleted === true,
    };
  }
  return { kind: "other", event };
}
