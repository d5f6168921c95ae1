import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Cli } from "../../../../src/cli/ci/github/cli.ts";
import { FORBIDDEN, gitHub } from "./github-double.ts";
import { checkOut, type Job, makeOrigin, runJob, type Said, saying } from "./job.ts";

const origin = makeOrigin({ before: { "j.journey": 'owner o "O"\n' }, after: { "j.journey": 'owner o "Others"\n' } });
const workspace = checkOut(origin, origin.merge);

const WORSE: Said = { severities: ["worse", "better"], changes: "It got worse.\n" };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

function review(job: Partial<Job>, said: Said = WORSE) {
  return runJob({ origin, workspace, cli: saying(said), ...job });
}

describe("the maps of changed journeys", () => {
  it("are put on a branch of their own and shown in the comment, each a picture that leads to its page", async () => {
    const double = await gitHub();
    await review({ gitHub: double, inputs: { picture: "branch" } });
    const [file = ""] = double.filesOf("journey-maps");
    expect(file).toMatch(/^pull-7\/[0-9a-f]{32}\.png$/);
    const page = `https://github.com/acme/shop/blob/journey-maps/${file}`;
    expect(double.comments[0]?.body).toContain(
      `\nIt got worse.\n\n[![Map of Jump @\u2060ann after the change](${page}?raw=true)](${page})\n\n`,
    );
    const [blob = ""] = double.blobs.values();
    expect(Buffer.from(blob, "base64").subarray(0, 4)).toEqual(PNG);
    expect(double.commits.get(double.branches.get("journey-maps") ?? "")?.parents).toEqual([]);
  });

  it("take the place of those before, and leave those of other pull requests and keys", async () => {
    const double = await gitHub();
    await review({ gitHub: double, inputs: { picture: "branch", key: "other" } });
    await review({ gitHub: double, inputs: { picture: "branch" } });
    const [first = ""] = double.filesOf("journey-maps").filter((file) => !file.includes("other"));
    await review({ gitHub: double, inputs: { picture: "branch" } }, { ...WORSE, mapWidth: 80 });
    const files = double.filesOf("journey-maps");
    expect(files).toHaveLength(2);
    expect(files).not.toContain(first);
    expect(files.filter((file) => file.startsWith("pull-7-other/"))).toHaveLength(1);
  });

  it("that are the same make no new commit", async () => {
    const double = await gitHub();
    await review({ gitHub: double, inputs: { picture: "branch" } });
    const tip = double.branches.get("journey-maps");
    await review({ gitHub: double, inputs: { picture: "branch" } });
    expect(double.branches.get("journey-maps")).toBe(tip);
    expect(double.commits.size).toBe(1);
  });

  it("are added again when another run was faster, and its maps stay", async () => {
    const double = await gitHub();
    let isFirst = true;
    double.refuse = ({ method, path: address }) => {
      if (method !== "POST" || !address.endsWith("/git/commits") || !isFirst) return undefined;
      isFirst = false;
      double.trees.set("t", { "pull-8/x.png": "b" });
      double.commits.set("c", { tree: "t", parents: [] });
      double.branches.set("journey-maps", "c");
      return undefined;
    };
    await review({ gitHub: double, inputs: { picture: "branch" } });
    expect(double.filesOf("journey-maps")).toEqual([expect.stringMatching(/^pull-7\//), "pull-8/x.png"]);
  });

  it("that may not be put there are a warning, and the comment does without", async () => {
    const double = await gitHub();
    double.refuse = ({ path: address }) => (address.includes("/git/") ? FORBIDDEN : undefined);
    const { code, log } = await review({ gitHub: double, inputs: { picture: "branch" } });
    expect(code).toBe(0);
    expect(log).toContain(
      "::warning title=journey::The maps could not be published. The token lacks permission: give the job `permissions: contents: write`.",
    );
    expect(double.comments[0]?.body).not.toContain("![");
  });

  it("that can't be drawn are a warning too", async () => {
    const double = await gitHub();
    const said = saying(WORSE);
    const cli: Cli = (argv, cwd) =>
      argv.includes("svg") ? Promise.resolve({ code: 2, out: "", error: "journey: No ink\n" }) : said(argv, cwd);
    const { code, log } = await review({ gitHub: double, inputs: { picture: "branch" }, cli });
    expect(code).toBe(0);
    expect(log).toContain("::warning title=journey::The maps could not be published. No ink\n");
    expect(double.comments).toHaveLength(1);
  });

  it("are files for the artifacts of the run, which the comment links", async () => {
    const double = await gitHub();
    const { outputs } = await review({ gitHub: double, inputs: { picture: "artifact" } });
    expect(readFileSync(path.join(outputs.pictures ?? "", "j.png")).subarray(0, 4)).toEqual(PNG);
    expect(double.comments[0]?.body).toContain(
      "among the [artifacts of the run](https://github.com/acme/shop/actions/runs/100#artifacts).",
    );
  });

  it("are eight at most, and it is said how many more journeys changed", async () => {
    const double = await gitHub();
    const journeys = Array.from({ length: 10 }, (_, index) => `j${index}`);
    const said = { ...WORSE, severities: journeys.map(() => "worse" as const), journeys };
    const { outputs } = await review({ gitHub: double, inputs: { picture: "artifact", key: "shop" } }, said);
    expect(readdirSync(outputs.pictures ?? "")).toHaveLength(8);
    expect(path.basename(outputs.pictures ?? "")).toBe("journey-maps-shop");
    expect(double.comments[0]?.body).toContain("\n\n+2 more changed, not shown here.\n\n");
  });

  it("are not drawn where nobody asks, where nothing changed, and on a branch for nobody", async () => {
    const double = await gitHub();
    await review({ gitHub: double });
    await review({ gitHub: double, inputs: { picture: "branch" } }, {});
    await review({ gitHub: double, inputs: { picture: "branch" }, event: "push" });
    expect(double.branches.size).toBe(0);
  });
});
