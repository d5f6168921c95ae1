import { describe, expect, it } from "vitest";
import { git } from "../../../helpers/git.ts";
import { checkOut, type EventFile, type Job, makeOrigin, runJob, saying } from "./job.ts";

const origin = makeOrigin({ before: { "j.journey": 'owner o "O"\n' }, after: { "j.journey": 'owner o "Others"\n' } });

/** What the commands are told to compare with, and what the log says. */
async function baseOf(workspace: string, job: Partial<Job> = {}) {
  const cli = saying({});
  const { code, log } = await runJob({ origin, workspace, cli, inputs: { comment: "false" }, ...job });
  const diff = cli.calls.find(([command]) => command === "diff") ?? [];
  return { code, base: diff.includes("--base") ? diff[diff.indexOf("--base") + 1] : undefined, log };
}

describe("what a change is compared with", () => {
  it.each([undefined, 1, 2])(
    "in a merge GitHub made it is what was merged with, in a clone of depth %s",
    async (depth) => {
      const { code, base } = await baseOf(checkOut(origin, origin.merge, depth));
      expect({ code, base }).toEqual({ code: 0, base: origin.main });
    },
  );

  it.each([undefined, 1])(
    "at the pull request's own commit it is the base of the event, in a clone of depth %s",
    async (depth) => {
      const workspace = checkOut(origin, origin.head, depth);
      const { code, base } = await baseOf(workspace);
      expect({ code, base }).toEqual({ code: 0, base: origin.base });
      expect(git(workspace, "merge-base", origin.base, "HEAD")).toBe(origin.fork);
    },
  );

  it("is the pull request's base after a commit that the job made on top", async () => {
    const workspace = checkOut(origin, origin.head);
    git(workspace, "commit", "--quiet", "--allow-empty", "--message=formatted");
    expect((await baseOf(workspace)).base).toBe(origin.base);
  });

  it.each<[EventFile, string | undefined]>([
    ["push", origin.base],
    ["push-of-new-branch", origin.main],
    ["merge-group", origin.base],
    ["workflow-dispatch", undefined],
  ])("of the event %s is what it says", async (event, base) => {
    const outcome = await baseOf(checkOut(origin, origin.head, 1), { event });
    expect(outcome).toMatchObject({ code: 0, base });
  });

  it("of a push of a new default branch is nothing, and all findings are told", async () => {
    const env = { GITHUB_REF: "refs/heads/main" };
    const { base, log } = await baseOf(checkOut(origin, origin.main), { event: "push-of-new-branch", env });
    expect(base).toBeUndefined();
    expect(log).toContain("::notice title=journey::There is nothing to compare with, so all findings are reported.");
  });

  it("of a push that deletes a branch is not asked for", async () => {
    const { code, base, log } = await baseOf(checkOut(origin, origin.main), { event: "push-of-deletion" });
    expect({ code, base }).toEqual({ code: 0, base: undefined });
    expect(log).toBe("::notice title=journey::The branch was deleted, so there is nothing to check.\n");
  });

  it.each([
    ["main", origin.main],
    ["sooner", origin.head],
    ["v1", origin.fork],
    [origin.fork, origin.fork],
  ])("is what the input base names: %s", async (name, commit) => {
    git(origin.folder, "tag", "--force", "v1", origin.fork);
    const { base } = await baseOf(checkOut(origin, origin.merge, 1), { inputs: { base: name, comment: "false" } });
    expect(base).toBe(commit);
  });

  it("is never the branch itself under pull_request_target: that is an error which says what to check out", async () => {
    const env = { GITHUB_EVENT_NAME: "pull_request_target", GITHUB_REF: "refs/heads/main", GITHUB_SHA: origin.main };
    const { code, base, log } = await baseOf(checkOut(origin, origin.main), { env });
    expect({ code, base }).toEqual({ code: 2, base: undefined });
    expect(log).toContain(`::error title=journey::What is checked out, ${origin.main}, does not contain`);
    expect(log).toContain("`ref: refs/pull/7/merge`");
  });

  it("that can't be fetched is an error which names fetch-depth", async () => {
    const workspace = checkOut(origin, origin.merge, 1);
    git(workspace, "remote", "set-url", "origin", "file:///nowhere");
    const { code, log } = await baseOf(workspace);
    expect(code).toBe(2);
    expect(log).toMatch(
      /^::error title=journey::The commit to compare with, [0-9a-f]{40}, is not in this clone \(git fetch: /m,
    );
    expect(log).toContain("`fetch-depth: 0`");
  });

  it("that nobody knows is an error", async () => {
    const { code, log } = await baseOf(checkOut(origin, origin.merge), { inputs: { base: "mian", comment: "false" } });
    expect(code).toBe(2);
    expect(log).toContain(
      "::error title=journey::mian, to compare with, is not in this clone (git fetch: couldn't find remote ref",
    );
  });

  it("without a past in common is an error", async () => {
    const workspace = checkOut(origin, origin.merge);
    const alone = git(workspace, "commit-tree", "-m", "alone", "HEAD^{tree}");
    const { code, log } = await baseOf(workspace, { inputs: { base: alone, comment: "false" } });
    expect(code).toBe(2);
    expect(log).toContain("have no commit in common");
  });
});
