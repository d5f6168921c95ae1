import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { patience } from "../lib/patience.ts";
import { mustRun } from "../lib/run.ts";

/** Where a VS Code is. */
interface Installation {
  /** The folder with VS Code's server, from `installWorkbench`. */
  readonly server: string;
  /** Where VS Code keeps everything that it remembers. */
  readonly data: string;
  /** The folder that extensions are installed in, when it is not the one below `data`. */
  readonly extensions?: string;
}

interface ServeOptions extends Installation {
  /** A port, or a range such as `8200-8299` of which the first free one is taken; `0` for any. */
  readonly port: string;
  /** For how many seconds a window that is closed may come back; VS Code keeps its extensions running for that long. */
  readonly graceSeconds?: number;
  /** Settings beside the ones that keep a fresh VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Workbench {
  /** The address of the workbench with this folder open and, if given, this file in an editor. */
  address(folder: string, file?: string): string;
  /** The id of the server's process. */
  readonly pid: number | undefined;
  /** Resolves when the server ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends the server and waits until it is gone. */
  stop(): Promise<void>;
}

/** No welcome pages, questions, assistants or reports: nothing but the editor. */
export const quietSettings = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "workbench.enableExperiments": false,
  "git.enabled": false,
};

/** How long VS Code has to end by itself, on a quiet machine. */
const STOP_MS = 5000;

/** Installs an extension into a VS Code. @param vsix the packaged extension. */
export async function installExtension(into: Installation, vsix: string): Promise<void> {
  await mustRun(process.execPath, [...serverCommand(into), "--force", "--install-extension", vsix]);
}

function serverCommand({ server, data, extensions }: Installation): string[] {
  const folders = ["--server-data-dir", data, ...(extensions === undefined ? [] : ["--extensions-dir", extensions])];
  return [path.join(server, "out", "server-main.js"), ...folders, "--accept-server-license-terms"];
}

/** Serves the workbench of a VS Code on this machine only. */
export async function serveWorkbench(options: ServeOptions): Promise<Workbench> {
  const settings = JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2);
  for (const scope of ["Machine", "User"]) {
    const folder = path.join(options.data, "data", scope);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "settings.json"), settings);
  }
  const grace = options.graceSeconds === undefined ? [] : ["--reconnection-grace-time", String(options.graceSeconds)];
  const child = spawn(
    process.execPath,
    [...serverCommand(options), ...grace, "--host", "127.0.0.1", "--port", options.port],
    {
      // In a group of its own: what it starts, such as extension hosts, can outlive it.
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    },
  );
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const base = await announcedAddress(child);
  return {
    address: (folder, file) => workbenchAddress(base, folder, file),
    pid: child.pid,
    ended,
    stop: async () => {
      child.kill();
      const kill = setTimeout(() => child.kill("SIGKILL"), patience(STOP_MS));
      await ended;
      clearTimeout(kill);
      endGroup(child);
    },
  };
}

/** Ends what a process that has ended left of its group. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined || process.platform === "win32") return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
}

/** Waits for the server to say where it is; the address carries the token without which nobody gets in. */
function announcedAddress(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (data: Buffer) => {
      output += data.toString();
      const found = /Web UI available at (\S+)/.exec(output)?.[1];
      if (!found) return;
      const address = new URL(found);
      address.hostname = "127.0.0.1";
      resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", reject);
    child.on("close", (code) => reject(new Error(`VS Code's server ended with ${code}.\n${output.trim()}`)));
  });
}

function workbenchAddress(base: URL, folder: string, file: string | undefined): string {
  const address = new URL(base);
  address.searchParams.set("folder", asUriPath(folder));
  if (file !== undefined) {
    const uri = `vscode-remote://${address.host}${encodeURI(asUriPath(file))}`;
    address.searchParams.set("payload", JSON.stringify([["openFile", uri]]));
  }
  return address.href;
}

/** A path as VS Code has it in addresses: with slashes, and one before a drive. */
function asUriPath(file: string): string {
  return file
    .split(path.sep)
    .join("/")
    .replace(/^(?!\/)/, "/");
}
