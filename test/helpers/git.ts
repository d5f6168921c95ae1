import { execFileSync } from "node:child_process";
import process from "node:process";

// Whatever the machine's own settings say, such as to sign commits.
process.env.GIT_CONFIG_GLOBAL = "/dev/null";
process.env.GIT_CONFIG_NOSYSTEM = "1";
for (const role of ["AUTHOR", "COMMITTER"]) {
  process.env[`GIT_${role}_NAME`] = "Ann";
  process.env[`GIT_${role}_EMAIL`] = "ann@example.com";
}

/** Calls git in a folder. @returns what it printed, without the end of its last line. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: "pipe" }).trimEnd();
}

/** Makes a folder the root of a repository, on the branch `main`. */
export function startRepository(folder: string): void {
  git(folder, "init", "--quiet", "--initial-branch=main");
}

/** Commits all that is in a folder. @returns the id of the commit. */
export function commitAll(folder: string): string {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message=a change");
  return git(folder, "rev-parse", "HEAD");
}
