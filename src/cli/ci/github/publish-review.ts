import path from "node:path";
import type { ExitCode } from "../../io.ts";
import { mergeAnnotations } from "./annotations.ts";
import type { Api } from "./api.ts";
import type { Checkout } from "./checkout.ts";
import { keepComment } from "./comment.ts";
import { type Inputs, withKey } from "./inputs.ts";
import { drawMaps, restOf, showPictures, writePictures } from "./pictures.ts";
import { type Permission, refusalOf } from "./refusal.ts";
import { type Compared, type Review, type ReviewOptions, sarifOf } from "./review.ts";
import type { Runner } from "./runner.ts";
import { uploadSarif } from "./sarif.ts";
import { commentText, summaryText } from "./texts.ts";
import { type PullRequest, runPage, type Workflow } from "./workflow.ts";
import { writeWithin } from "./write-within.ts";

/** What a step works with. */
export interface Step {
  readonly workflow: Workflow;
  readonly inputs: Inputs;
  readonly checkout: Checkout;
  readonly runner: Runner;
  readonly api: Api;
  /** How the commands are called. */
  readonly reviewing: ReviewOptions;
  /** A folder for pictures, which is there for the time of the job. */
  readonly pictureFolder: string;
}

type Comparison = Review & { readonly compared: Compared };

/**
 * Publishes a review where its readers look. What GitHub refuses is a warning, not a failure.
 * @returns the exit code of the check and the comparison. @throws UsageError when a file can't be written.
 */
export async function publishReview(review: Review, step: Step): Promise<ExitCode> {
  const { checked, compared } = review;
  const { runner, inputs } = step;
  if (inputs.annotations) {
    runner.print(mergeAnnotations([checked.annotations, ...(compared ? [compared.annotations] : [])]));
  }
  if (inputs.summary) runner.summary(summaryText(review));
  runner.output("findings", String(checked.findings));
  await publishToCodeScanning(step);
  if (compared) await publishChanges({ checked, compared }, step);
  return worse(checked.code, compared?.code ?? 0);
}

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

async function publishToCodeScanning(step: Step): Promise<void> {
  const { workflow, inputs, checkout, runner, api, reviewing } = step;
  if (inputs.sarif === undefined) return;
  const sarif = await sarifOf(reviewing);
  const file = path.resolve(reviewing.cwd, inputs.sarif);
  writeWithin(workflow.workspace, file, sarif);
  runner.output("sarif-file", path.relative(workflow.workspace, file).split(path.sep).join("/"));
  if (!inputs.uploadSarif) return;
  await attempt(
    step,
    { failure: "The findings were not uploaded to code scanning", permission: "security-events: write" },
    () => uploadSarif(api, workflow, { sarif, key: inputs.key, checkout }),
  );
}

async function publishChanges(review: Comparison, step: Step): Promise<void> {
  const { counts } = review.compared;
  for (const [severity, count] of Object.entries(counts)) step.runner.output(severity, String(count));
  const changes = counts.worse + counts.risky + counts.better + counts.neutral;
  step.runner.output("changed", String(changes > 0));
  const { trigger } = step.workflow;
  const pictures = await publishMaps(review.compared, step);
  if (trigger.kind !== "pull request" || !step.inputs.comment) return;
  const isNews = changes > 0 || (step.inputs.findings === "new" && review.checked.findings > 0);
  await commentOnPullRequest(review, { pullRequest: trigger.pullRequest, pictures, isNews }, step);
}

async function commentOnPullRequest(
  review: Comparison,
  { pullRequest, pictures, isNews }: { pullRequest: PullRequest; pictures: string; isNews: boolean },
  step: Step,
): Promise<void> {
  const { workflow, inputs, runner, api } = step;
  const markdown = await commentText(review, { pictures, page: runPage(workflow) }, inputs);
  await attempt(step, { failure: "The comment was not written", permission: "pull-requests: write" }, async () => {
    const { what, url } = await keepComment(api, workflow, pullRequest.number, { key: inputs.key, markdown, isNews });
    runner.print(`The comment of the pull request: ${what}.\n`);
    if (url !== undefined) runner.output("comment-url", url);
  });
}

/** @returns Markdown that shows or links the maps; empty when there is none to show. */
async function publishMaps({ journeys }: Compared, step: Step): Promise<string> {
  const { workflow, inputs, runner, api, reviewing, pictureFolder } = step;
  const { trigger } = workflow;
  if (inputs.picture === "none" || journeys.length === 0) return "";
  const shown = await attempt(
    step,
    { failure: "The maps could not be published", permission: "contents: write" },
    async () => {
      if (inputs.picture === "artifact") {
        const links = writePictures(pictureFolder, await drawMaps(reviewing, journeys), workflow);
        runner.output("pictures", pictureFolder);
        return links;
      }
      if (trigger.kind !== "pull request") return "";
      const folder = withKey(`pull-${trigger.pullRequest.number}`, inputs.key);
      return showPictures(api, workflow, folder, await drawMaps(reviewing, journeys));
    },
  );
  return shown ? `${shown}${restOf(journeys)}` : "";
}

/** Does something that does not count for the result. @returns `undefined` after a failure, which is logged. */
async function attempt<Result>(
  { runner, workflow }: Step,
  { failure, permission }: { readonly failure: string; readonly permission: Permission },
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await act();
  } catch (error) {
    const { reason, isExpected } = refusalOf(error, permission, workflow);
    const say = isExpected ? runner.notice : runner.warning;
    say(`${failure}. ${reason}`);
    return undefined;
  }
}
