import { PictureError } from "../../../export/picture.ts";
import { UsageError } from "../../io.ts";
import { ApiError } from "./api.ts";
import type { Workflow } from "./workflow.ts";

/** What the token of a job can be allowed to do. */
export type Permission = "pull-requests: write" | "contents: write" | "security-events: write";

export interface Refusal {
  /** Why, and what to do about it. */
  readonly reason: string;
  /** Whether it is how GitHub treats such a run, so that nobody did anything wrong. */
  readonly isExpected: boolean;
}

/** Explains why something was not done that takes a permission of GitHub. What should not have happened is thrown on. */
export function refusalOf(error: unknown, permission: Permission, { trigger, actor }: Workflow): Refusal {
  if (error instanceof UsageError || error instanceof PictureError) return { reason: error.message, isExpected: false };
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 401) {
    return {
      reason: "GitHub rejects the token; without the input `token`, the action uses the token of the job.",
      isExpected: false,
    };
  }
  const isForbidden = error.status === 403 && /not accessible|must have/i.test(error.message);
  if (!isForbidden) return { reason: `GitHub says: ${error.message}.`, isExpected: false };
  if (trigger.kind === "pull request" && trigger.pullRequest.isFork) {
    return { reason: "The token is read-only, because the pull request comes from a fork.", isExpected: true };
  }
  if (actor === "dependabot[bot]") {
    return { reason: "The token is read-only, because the pull request comes from Dependabot.", isExpected: true };
  }
  return { reason: `The token lacks permission: give the job \`permissions: ${permission}\`.`, isExpected: false };
}
