import { lineOf, openRepository } from "../../git/repository.ts";
import { outputOf, runGit } from "../../git/run-git.ts";
import { UsageError } from "../../io.ts";

/** By how many commits a shallow clone is deepened, one after the other, until it reaches back far enough. */
const DEEPENINGS = [50, 200, 1000];

const QUIETLY = ["--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"];

const MORE = "Let actions/checkout fetch more: `fetch-depth: 0`.";

/** A clone as a workflow checked it out, often with its last commit only. What is missing is fetched from `origin`. */
export interface Checkout {
  readonly folder: string;
  /** The id of the commit that is checked out. */
  readonly head: string;
  /** The ids of the commits that it was made of, whether the clone holds them or not. */
  readonly parents: readonly string[];
}

/** @throws UsageError when the folder is in no repository, or there is no commit. */
export async function openCheckout(folder: string): Promise<Checkout> {
  await openRepository(folder);
  const head = lineOf(await outputOf(folder, ["rev-parse", "HEAD"]));
  // What git walks over ends where a shallow clone ends; the commit itself names its parents all the same.
  const [header = ""] = (await outputOf(folder, ["cat-file", "commit", head])).toString("utf8").split("\n\n");
  const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "");
  return { folder, head, parents };
}

/** Whether a commit is, or lies before, what is checked out. What the clone does not hold does not count. */
export async function isCheckedOut({ folder, head }: Checkout, commit: string): Promise<boolean> {
  const { code } = await runGit(folder, ["merge-base", "--is-ancestor", commit, head]);
  return code === 0;
}

/** Makes sure of the first parent of what is checked out. @returns its id. @throws UsageError when it can't be had. */
export async function fetchFirstParent(checkout: Checkout): Promise<string> {
  const [parent = ""] = checkout.parents;
  const isThere = async (): Promise<boolean> => isCheckedOut(checkout, parent);
  if (await isThere()) return parent;
  const said = await fetch(checkout, "--depth=2", checkout.head);
  if (await isThere()) return parent;
  throw new UsageError(`The commit to compare with, ${parent}, is not in this clone${said}. ${MORE}`);
}

/**
 * Makes sure of a commit, and that the clone reaches back to where what is checked out left it.
 *
 * @param ref a commit's id, or the name of a branch or tag.
 * @returns the id of that commit.
 * @throws UsageError when that can't be had.
 */
export async function fetchBase(checkout: Checkout, ref: string): Promise<string> {
  const { commit, said } = await fetchCommit(checkout, ref);
  if (commit === undefined) throw new UsageError(`${ref}, to compare with, is not in this clone${said}. ${MORE}`);
  let why = "";
  for (const commits of DEEPENINGS) {
    if (await haveCommonPast(checkout, commit)) return commit;
    if (!(await isShallow(checkout))) break;
    why = await fetch(checkout, `--deepen=${commits}`, commit, checkout.head);
    if (why !== "") break;
  }
  if (await haveCommonPast(checkout, commit)) return commit;
  throw (await isShallow(checkout))
    ? new UsageError(`This clone does not reach back to where the change branched off from ${ref}${why}. ${MORE}`)
    : new UsageError(`The change and ${ref} have no commit in common, so there is nothing to compare with.`);
}

async function fetchCommit(checkout: Checkout, ref: string) {
  const known = await commitOf(checkout, ref);
  if (known !== undefined) return { commit: known, said: "" };
  const isId = /^[0-9a-f]{40,64}$/.test(ref);
  // Branches and tags go where `git fetch` alone would have put them.
  const targets = isId ? [ref] : [`+refs/heads/${ref}:refs/remotes/origin/${ref}`, `refs/tags/${ref}:refs/tags/${ref}`];
  const depth = (await isShallow(checkout)) ? ["--depth=1"] : [];
  let said = "";
  for (const target of targets) {
    said = await fetch(checkout, ...depth, target);
    if (said === "") break;
  }
  return { commit: await commitOf(checkout, ref), said };
}

async function commitOf({ folder }: Checkout, ref: string): Promise<string | undefined> {
  if (ref.startsWith("-")) throw new UsageError(`Not the name of a commit: ${JSON.stringify(ref)}`);
  for (const name of [`refs/remotes/origin/${ref}`, ref]) {
    const { code, out } = await runGit(folder, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
    if (code === 0) return lineOf(out);
  }
  return undefined;
}

async function haveCommonPast({ folder, head }: Checkout, commit: string): Promise<boolean> {
  const { code } = await runGit(folder, ["merge-base", commit, head]);
  return code === 0;
}

async function isShallow({ folder }: Checkout): Promise<boolean> {
  return lineOf(await outputOf(folder, ["rev-parse", "--is-shallow-repository"])) === "true";
}

/** @returns nothing when it went well, or else what git said, as a clause in brackets. */
async function fetch({ folder }: Checkout, ...args: readonly string[]): Promise<string> {
  const options = args.filter((arg) => arg.startsWith("--"));
  const refs = args.filter((arg) => !arg.startsWith("--"));
  const { code, error } = await runGit(folder, ["fetch", ...QUIETLY, ...options, "origin", ...refs]);
  const [first = ""] = error.trim().split("\n");
  return code === 0 ? "" : ` (git fetch: ${first.replace(/^fatal: /, "") || "no reason given"})`;
}
