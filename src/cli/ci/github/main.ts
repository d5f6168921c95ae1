import { tmpdir } from "node:os";
import path from "node:path";
import { type ExitCode, UsageError } from "../../io.ts";
import { markdownText } from "../../report/markdown-text.ts";
import { openApi } from "./api.ts";
import { findBase } from "./base.ts";
import { openCheckout } from "./checkout.ts";
import { type Cli, sameProgram } from "./cli.ts";
import { type Environment, readInputs, withKey } from "./inputs.ts";
import { publishReview } from "./publish-review.ts";
import { reviewJourneys } from "./review.ts";
import { openRunner, type Runner } from "./runner.ts";
import { readWorkflow } from "./workflow.ts";

export interface GitHubOptions {
  /** The variables that the runner sets, and the inputs of `action.yml`. */
  readonly env: Environment;
  /** Writes to the log of the step. */
  readonly print: (text: string) => void;
  readonly cli?: Cli;
  /** Waits so many milliseconds before GitHub is asked again. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/**
 * Reviews the change that a GitHub workflow runs for, and publishes the review where its readers look: annotations, the summary
 * of the run, code scanning, a comment.
 *
 * @returns the exit code of the check and the comparison; 2 when one of them could not be made, which is an error in the log.
 */
export async function reviewOnGitHub(options: GitHubOptions): Promise<ExitCode> {
  const runner = openRunner(options.env, options.print);
  try {
    return await review(options, runner);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    runner.error(error.message);
    runner.summary(`## Journey review\n\nIt failed: ${markdownText(error.message)}`);
    return 2;
  }
}

async function review({ env, cli = sameProgram, wait }: GitHubOptions, runner: Runner): Promise<ExitCode> {
  const inputs = readInputs(env);
  const workflow = readWorkflow(env);
  const { trigger } = workflow;
  if (trigger.kind === "push" && trigger.isDeletion) {
    runner.notice("The branch was deleted, so there is nothing to check.");
    return 0;
  }
  const cwd = path.resolve(workflow.workspace, inputs.workingDirectory);
  const checkout = await openCheckout(cwd);
  const base = await findBase(checkout, trigger, inputs.base);
  if (base === undefined) runner.notice("There is nothing to compare with, so all findings are reported.");
  else runner.print(`Comparing ${checkout.head} with ${base}\n`);
  const reviewing = { cli, cwd, inputs, base };
  return publishReview(await reviewJourneys(reviewing), {
    workflow,
    inputs,
    checkout,
    runner,
    api: openApi({ address: workflow.api, token: inputs.token, ...(wait && { wait }) }),
    reviewing,
    pictureFolder: path.join(env.RUNNER_TEMP || tmpdir(), withKey("journey-maps", inputs.key)),
  });
}
