import { UsageError } from "../io.ts";
import { lineOf, type Repository } from "./repository.ts";
import { failureOf, outputOf, runGit } from "./run-git.ts";

/** What makes a shallow clone deep enough. */
const DEEPEN =
  "Fetch more: `git fetch --unshallow`, or `fetch-depth: 0` in actions/checkout, or GIT_DEPTH: 0 in GitLab.";

/**
 * The id of the commit that a name stands for: a branch, a tag, an id.
 * @throws UsageError when there is none, with what to do about it.
 */
export async function commitOf(repository: Repository, ref: string): Promise<string> {
  if (ref === "" || ref.startsWith("-")) throw new UsageError(`Not the name of a commit: ${JSON.stringify(ref)}`);
  const { code, out } = await runGit(repository.folder, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
  if (code === 0) return lineOf(out);
  if (ref === "HEAD") throw new UsageError("There is no commit yet, so there is nothing to compare with.");
  const advice = (await isShallow(repository))
    ? DEEPEN
    : "If it is a branch of a remote, fetch it: `git fetch origin`.";
  throw new UsageError(`There is no commit, branch or tag ${ref} in this clone. ${advice}`);
}

/**
 * The id of the commit where HEAD, or another tip, left the history of a commit.
 * @throws UsageError when one of them is unknown, or when they have nothing in common as far as the clone reaches.
 */
export async function mergeBase(repository: Repository, ref: string, tip = "HEAD"): Promise<string> {
  const [base, head] = [await commitOf(repository, ref), await commitOf(repository, tip)];
  const { code, out, error } = await runGit(repository.folder, ["merge-base", base, head]);
  if (code === 0) return lineOf(out);
  if (code !== 1) throw failureOf(error);
  if (await isShallow(repository)) {
    throw new UsageError(`This shallow clone does not reach back to where ${tip} branched off from ${ref}. ${DEEPEN}`);
  }
  throw new UsageError(`${tip} and ${ref} have no commit in common, so there is nothing to compare with.`);
}

/** Whether a word is the name of a commit: a branch, a tag, an id. */
export async function isCommit({ folder }: Repository, word: string): Promise<boolean> {
  const { code } = await runGit(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word}^{commit}`]);
  return code === 0;
}

async function isShallow({ folder }: Repository): Promise<boolean> {
  return lineOf(await outputOf(folder, ["rev-parse", "--is-shallow-repository"])) === "true";
}
