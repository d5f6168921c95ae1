import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { URI } from "langium";
import { afterEach, expect, test } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { withIdsOfContent } from "../../src/own-ids.ts";
import { MAP_REQUEST, type MapResult } from "../../src/protocol.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CLI = path.join(ROOT, "dist/cli.js");
const STORY = path.join(ROOT, "examples/support-story/switch-provider.journey");

let server: ChildProcess | undefined;
const folders: string[] = [];
afterEach(() => {
  server?.kill();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test.each([
  ["the command", [CLI, "lsp", "--stdio"]],
  ["the extension's server", [path.join(ROOT, "dist/server.cjs"), "--stdio"]],
])("%s serves an editor over stdio as it is packaged", async (_what, args) => {
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  server = child;
  const rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const diagnosed = new Promise<number>((resolve) => {
    rpc.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: unknown[] }) => {
        if (uri === URI.file(STORY).toString()) resolve(diagnostics.length);
      },
    );
  });
  rpc.listen();
  const folder = { uri: URI.file(path.dirname(STORY)).toString(), name: "story" };
  await rpc.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [folder] });
  await rpc.sendNotification("initialized", {});
  expect(await diagnosed).toBeGreaterThan(0);

  const { svg }: MapResult = await rpc.sendRequest(MAP_REQUEST, { uri: URI.file(STORY).toString() });
  const file = execFileSync(process.execPath, [CLI, "render", STORY], { encoding: "utf8" });
  expect(file).toBe(withIdsOfContent(svg ?? ""));
  // With two copies of the protocol in a bundle, errors would come as results.
  await expect(rpc.sendRequest("journey/nothing", {})).rejects.toMatchObject({ code: -32601 });
  await expect(rpc.sendRequest(MAP_REQUEST, { uri: "file:///nowhere.journey" })).rejects.toThrow(
    "There is no journey file",
  );
  rpc.dispose();
});

test("the command merges for git as it is packaged", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "journey-merge-"));
  folders.push(folder);
  const own = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { cwd: folder, encoding: "utf8", env: { ...process.env, ...own } });
  const git = (...args: string[]): string => run("git", "-c", "user.name=A", "-c", "user.email=a@example.org", ...args);
  const file = path.join(folder, "a.journey");
  const journey = (...touchpoints: readonly string[]): string =>
    ["journey a {", "  stage one {", ...touchpoints.map((name) => `    touchpoint ${name}`), "  }", "}", ""].join("\n");
  const commit = (text: string): void => {
    writeFileSync(file, text);
    git("add", "-A");
    git("commit", "--quiet", "-m", "Change");
  };
  git("init", "--quiet", "--initial-branch", "main");
  run(process.execPath, CLI, "git", "setup");
  commit(journey("call"));
  git("checkout", "--quiet", "-b", "other");
  commit(journey("call", "chat"));
  git("checkout", "--quiet", "main");
  commit(journey("call", "visit"));
  git("merge", "--quiet", "--no-edit", "other");
  expect(readFileSync(file, "utf8")).toBe(journey("call", "visit", "chat"));
});
