import { describe, expect, it } from "vitest";
import { FORBIDDEN, type GitHubDouble, gitHub } from "./github-double.ts";
import { checkOut, type Job, makeOrigin, runJob, type Said, saying } from "./job.ts";

const origin = makeOrigin({ before: { "j.journey": 'owner o "O"\n' }, after: { "j.journey": 'owner o "Others"\n' } });
const workspace = checkOut(origin, origin.merge);

const WORSE: Said = { severities: ["worse"], changes: "## Journey changes\n\nIt got worse.\n" };

function review(double: GitHubDouble, said: Said = WORSE, job: Partial<Job> = {}) {
  return runJob({ origin, workspace, gitHub: double, cli: saying(said), ...job });
}

describe("the comment of a pull request", () => {
  it("is created for a change, with what changed and what was found", async () => {
    const double = await gitHub();
    const { code, outputs, log } = await review(double);
    expect(code).toBe(0);
    expect(double.comments.map(({ body }) => body)).toEqual([
      '<!-- journey-map-review key="" run="100" -->\n## Journey changes\n\nIt got worse.\n\n## Journey check\n\n**No findings**',
    ]);
    expect(outputs["comment-url"]).toBe("https://github.com/acme/shop/pull/7#issuecomment-1");
    expect(log).toContain("The comment of the pull request: created.\n");
    expect(new Set(double.calls.map(({ token }) => token))).toEqual(new Set(["token-of-the-job"]));
  });

  it("is updated when it says something else", async () => {
    const double = await gitHub();
    await review(double);
    await review(double, { ...WORSE, changes: "It got much worse." }, { env: { GITHUB_RUN_ID: "101" } });
    expect(double.comments).toHaveLength(1);
    expect(double.comments[0]?.body).toContain("It got much worse.");
    expect(double.writes).toEqual(["POST issues/7/comments", "PATCH issues/comments/1"]);
  });

  it("is left alone when it would say the same", async () => {
    const double = await gitHub();
    await review(double);
    const { log } = await review(double, WORSE, { env: { GITHUB_RUN_ID: "101" } });
    expect(double.writes).toEqual(["POST issues/7/comments"]);
    expect(log).toContain("The comment of the pull request: unchanged.\n");
  });

  it("is recognised when GitHub ends its lines in another way", async () => {
    const double = await gitHub();
    await review(double);
    for (const comment of double.comments) comment.body = comment.body.replaceAll("\n", "\r\n");
    await review(double);
    expect(double.writes).toEqual(["POST issues/7/comments"]);
  });

  it("is not created when nothing changed and nothing was found", async () => {
    const double = await gitHub();
    const { outputs, log } = await review(double, {});
    expect(double.writes).toEqual([]);
    expect(outputs).toMatchObject({ changed: "false", worse: "0", findings: "0" });
    expect(outputs).not.toHaveProperty("comment-url");
    expect(log).toContain("The comment of the pull request: not needed.\n");
  });

  it("is created for new findings alone, but not for old ones", async () => {
    const double = await gitHub();
    await review(double, { findings: 2 }, { inputs: { findings: "all" } });
    expect(double.comments).toHaveLength(0);
    await review(double, { findings: 2 });
    expect(double.comments).toHaveLength(1);
  });

  it("says that nothing changes in meaning any more when there is one", async () => {
    const double = await gitHub();
    await review(double);
    await review(double, {});
    expect(double.comments[0]?.body).toContain("No change in meaning.");
  });

  it("is found on a later page among those of others", async () => {
    const double = await gitHub();
    double.pageSize = 2;
    for (const text of ["Nice", "Why?", "Because"]) double.say(text, "ann");
    await review(double);
    double.say("I see", "ann");
    await review(double, { ...WORSE, changes: "It got much worse." });
    expect(double.comments).toHaveLength(5);
    expect(double.comments[3]?.body).toContain("It got much worse.");
  });

  it("is never that of somebody else who wrote the mark", async () => {
    const double = await gitHub();
    const theirs = '<!-- journey-map-review key="" run="1" -->\nMine';
    double.say(theirs, "mallory");
    await review(double);
    expect(double.comments.map(({ body }) => body)).toEqual([theirs, expect.stringContaining("It got worse.")]);
  });

  it("is one for each key", async () => {
    const double = await gitHub();
    await review(double, WORSE, { inputs: { key: "shop" } });
    await review(double, WORSE, { inputs: { key: "bank" } });
    await review(double, WORSE, { inputs: { key: "shop" } });
    expect(double.comments.map(({ body }) => body.split("\n").slice(0, 2))).toEqual([
      ['<!-- journey-map-review key="shop" run="100" -->', "**shop**"],
      ['<!-- journey-map-review key="bank" run="100" -->', "**bank**"],
    ]);
  });

  it("is one again after two runs have written one at the same time", async () => {
    const double = await gitHub();
    const text = '<!-- journey-map-review key="" run="99" -->\nSomething';
    double.say(text);
    double.say(text);
    await review(double);
    expect(double.comments).toHaveLength(1);
    expect(double.comments[0]?.body).toContain("It got worse.");
  });

  it("is not overwritten by an earlier run that ends later", async () => {
    const double = await gitHub();
    await review(double, WORSE, { env: { GITHUB_RUN_ID: "101" } });
    const { log } = await review(double, {}, { env: { GITHUB_RUN_ID: "100" } });
    expect(double.comments[0]?.body).toContain("It got worse.");
    expect(log).toContain("The comment of the pull request: overtaken.\n");
  });

  it("is not written twice when GitHub fails after it has written it", async () => {
    const double = await gitHub();
    double.refuse = ({ method, body }) => {
      if (method !== "POST" || double.comments.length > 0) return undefined;
      double.say(String(body.body));
      return { status: 502, body: "<html>" };
    };
    const { code, outputs } = await review(double);
    expect(code).toBe(0);
    expect(double.comments).toHaveLength(1);
    expect(outputs["comment-url"]).toBe("https://github.com/acme/shop/pull/7#issuecomment-1");
  });

  it("is not written where the workflow does not want it, nor for a push", async () => {
    const double = await gitHub();
    await review(double, WORSE, { inputs: { comment: "false" } });
    await review(double, WORSE, { event: "push" });
    expect(double.calls).toEqual([]);
  });

  it("is shortened to what GitHub takes, and says where the rest is", async () => {
    const double = await gitHub();
    const changes = "A change.\n".repeat(20_000);
    const { summary } = await review(double, {
      ...WORSE,
      changes,
      findings: 3,
      findingsText: "A finding.\n".repeat(6_000),
    });
    const body = double.comments[0]?.body ?? "";
    expect(body.length).toBeGreaterThan(65_000);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(
      /\+ more\n\n3 findings\. This is shortened to fit into a comment\. The summary of \[the run\]\(https:\/\/github\.com\/acme\/shop\/actions\/runs\/100\) is complete\.$/,
    );
    expect(summary).toContain(changes.trim());
  });

  it("keeps all changes when it is only the findings that have no room", async () => {
    const double = await gitHub();
    const changes = "A change.\n".repeat(3_000);
    await review(double, { ...WORSE, changes, findings: 1, findingsText: "A finding.\n".repeat(6_000) });
    expect(double.comments[0]?.body).toContain(`${changes}\n1 finding. This is shortened`);
  });
});

describe("a comment that GitHub refuses", () => {
  it("is a warning which names the permission, and the result is that of the check", async () => {
    const double = await gitHub();
    double.refuse = ({ method }) => (method === "POST" ? FORBIDDEN : undefined);
    const { code, log, summary } = await review(double, { ...WORSE, codes: { check: 1 } });
    expect(code).toBe(1);
    expect(log).toContain(
      "::warning title=journey::The comment was not written. The token lacks permission: give the job `permissions: pull-requests: write`.\n",
    );
    expect(summary).toContain("It got worse.");
  });

  it.each(["pull-request-from-fork", "pull-request-from-deleted-fork"] as const)(
    "is a notice for a %s, whose token can only read; the summary has everything",
    async (event) => {
      const double = await gitHub();
      double.refuse = ({ method }) => (method === "POST" ? FORBIDDEN : undefined);
      const { code, log, summary } = await review(double, WORSE, { event });
      expect(code).toBe(0);
      expect(log).toContain(
        "::notice title=journey::The comment was not written. The token is read-only, because the pull request comes from a fork.\n",
      );
      expect(summary).toContain("It got worse.");
    },
  );

  it("is a notice for Dependabot too", async () => {
    const double = await gitHub();
    double.refuse = () => FORBIDDEN;
    const { log } = await review(double, WORSE, { env: { GITHUB_ACTOR: "dependabot[bot]" } });
    expect(log).toContain(
      "::notice title=journey::The comment was not written. The token is read-only, because the pull request comes from Dependabot.",
    );
  });

  it("is told in GitHub's words where it is for another reason", async () => {
    const double = await gitHub();
    double.refuse = ({ method }) =>
      method === "POST"
        ? { status: 403, body: { message: "Unable to create comment because issue is locked" } }
        : undefined;
    const { log } = await review(double);
    expect(log).toContain("GitHub says: Unable to create comment because issue is locked.\n");
  });

  it("is a warning when GitHub does not take the token", async () => {
    const double = await gitHub();
    double.refuse = () => ({ status: 401, body: { message: "Bad credentials" } });
    expect((await review(double)).log).toContain(
      "GitHub rejects the token; without the input `token`, the action uses the token of the job.",
    );
  });

  it("is a warning when GitHub can't be reached", async () => {
    const double = await gitHub();
    double.address = "http://127.0.0.1:9";
    const { code, log, waits } = await review(double);
    expect(code).toBe(0);
    expect(waits).toEqual([1_000, 2_000, 4_000]);
    expect(log).toMatch(
      /::warning title=journey::The comment was not written\. GitHub says: 127\.0\.0\.1:9 can't be reached \(/,
    );
  });
});
