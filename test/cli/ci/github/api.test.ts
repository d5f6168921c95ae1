import { describe, expect, it } from "vitest";
import { ApiError, openApi } from "../../../../src/cli/ci/github/api.ts";
import { type GitHubDouble, gitHub, type Reply } from "./github-double.ts";

const LIST = { method: "GET", path: "/repos/acme/shop/issues/7/comments" } as const;

/** Calls with replies that come before the usual ones. */
async function calling(double: GitHubDouble, replies: readonly Reply[], once = false) {
  const left = [...replies];
  double.refuse = () => left.shift();
  const waits: number[] = [];
  const api = openApi({ address: double.address, token: "t", wait: async (milliseconds) => waits.push(milliseconds) });
  const request = once ? { method: "POST" as const, path: LIST.path, body: { body: "Hi" }, once } : LIST;
  const outcome = await api(request).then(
    ({ status }) => status,
    (error: unknown) => (error instanceof ApiError ? error.message : error),
  );
  return { outcome, waits, calls: double.calls.length };
}

function limited(headers: Readonly<Record<string, string>>, status = 403): Reply {
  return { status, headers, body: { message: "API rate limit exceeded" } };
}

describe("GitHub's API", () => {
  it("is asked again after a failure of the server, with more and more time between", async () => {
    const failing = { status: 503, body: { message: "Unavailable" } };
    expect(await calling(await gitHub(), [failing, failing])).toEqual({
      outcome: 200,
      waits: [1_000, 2_000],
      calls: 3,
    });
    expect(
      await calling(
        await gitHub(),
        Array.from({ length: 9 }, () => failing),
      ),
    ).toEqual({
      outcome: "Unavailable",
      waits: [1_000, 2_000, 4_000],
      calls: 4,
    });
  });

  it("is asked again when it hangs up", async () => {
    const double = await gitHub();
    await double.close();
    const { outcome, waits } = await calling(double, []);
    expect(outcome).toMatch(/^127\.0\.0\.1:\d+ can't be reached \(/);
    expect(waits).toHaveLength(3);
  });

  it("is not asked again for what would be done twice, unless it surely was not done", async () => {
    expect(await calling(await gitHub(), [{ status: 502 }], true)).toMatchObject({ calls: 1, waits: [] });
    expect(await calling(await gitHub(), [limited({ "retry-after": "2" })], true)).toEqual({
      outcome: 201,
      calls: 2,
      waits: [2_000],
    });
  });

  it("says how long to wait", async () => {
    const soon = String(Math.ceil(Date.now() / 1_000) + 20);
    const { outcome, waits } = await calling(await gitHub(), [
      limited({ "retry-after": "7" }, 429),
      limited({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": soon }),
      { status: 403, body: { message: "You have exceeded a secondary rate limit." } },
    ]);
    expect(outcome).toBe(200);
    expect(waits[0]).toBe(7_000);
    expect(waits[1]).toBeGreaterThan(15_000);
    expect(waits[1]).toBeLessThan(23_000);
    expect(waits[2]).toBe(60_000);
  });

  it("is not waited for when that takes too long", async () => {
    expect(await calling(await gitHub(), [limited({ "retry-after": "3600" })])).toEqual({
      outcome: "API rate limit exceeded (GitHub asks to wait 3600 seconds, too long for a step)",
      waits: [],
      calls: 1,
    });
    const minute = limited({ "retry-after": "60" });
    expect(await calling(await gitHub(), [minute, minute, minute])).toMatchObject({ waits: [60_000, 60_000] });
  });

  it("is not asked again when it refuses", async () => {
    expect(
      await calling(await gitHub(), [{ status: 422, body: { message: "No", errors: [{ message: "Why" }] } }]),
    ).toEqual({
      outcome: "No; Why",
      waits: [],
      calls: 1,
    });
  });

  it("is understood when something else answers in its place", async () => {
    expect((await calling(await gitHub(), [{ status: 404, body: "Not here" }])).outcome).toBe(
      "GitHub answered with 404 Not Found",
    );
  });

  it("alone gets the token", async () => {
    const double = await gitHub();
    const api = openApi({ address: double.address, token: "t" });
    await expect(api({ method: "GET", path: "https://example.com/next" })).rejects.toThrow("does not belong to");
    expect(double.calls).toEqual([]);
  });
});
