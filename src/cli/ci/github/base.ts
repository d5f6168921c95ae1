import { UsageError } from "../../io.ts";
import { type Checkout, fetchBase, fetchFirstParent, isCheckedOut } from "./checkout.ts";
import type { PullRequest, Trigger } from "./workflow.ts";

/**
 * The commit to compare with, which the clone then holds, with its way to what is checked out.
 *
 * @param wanted what the workflow names; it takes precedence over the event.
 * @returns `undefined` when the event has nothing to compare with, such as a schedule.
 * @throws UsageError when there is something and it can't be had: nothing else is taken in its place.
 */
export async function findBase(
  checkout: Checkout,
  trigger: Trigger,
  wanted: string | undefined,
): Promise<string | undefined> {
  if (trigger.kind === "pull request") await refuseOtherCheckout(checkout, trigger.pullRequest);
  if (wanted !== undefined) return fetchBase(checkout, wanted);
  switch (trigger.kind) {
    case "pull request":
      return baseOfPullRequest(checkout, trigger.pullRequest);
    case "merge group":
      return fetchBase(checkout, trigger.base);
    case "push": {
      const ref = trigger.before ?? trigger.defaultBranch;
      return ref === undefined ? undefined : fetchBase(checkout, ref);
    }
    case "other":
      return undefined;
  }
}

/**
 * GitHub checks out what merging would give. Its first parent is the very commit that it was merged with, while the event
 * knows the branch as it was some time before.
 */
async function baseOfPullRequest(checkout: Checkout, { head, base }: PullRequest): Promise<string> {
  const [, second] = checkout.parents;
  return second === head ? fetchFirstParent(checkout) : fetchBase(checkout, base);
}

/** Under `pull_request_target` the branch to merge into is checked out, which would always be found unchanged. */
async function refuseOtherCheckout(checkout: Checkout, { number, head }: PullRequest): Promise<void> {
  if (checkout.parents.includes(head) || (await isCheckedOut(checkout, head))) return;
  throw new UsageError(
    `What is checked out, ${checkout.head}, does not contain the pull request's last commit, ${head}. With pull_request_target, ` +
      `give actions/checkout the input \`ref: refs/pull/${number}/merge\`, and run no code from the checkout.`,
  );
}
