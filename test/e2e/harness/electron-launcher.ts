import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { _electron, type ElectronApplication } from "playwright-core";
import { inject } from "vitest";
import { cache } from "../../../scripts/lib/paths.ts";
import { mustRun } from "../../../scripts/lib/run.ts";
import { quietSettings } from "../../../scripts/workbench/serve.ts";
import type { Launcher, Settings } from "./launcher.ts";
import { temporaryFolder } from "./workspace.ts";

/** The desktop VS Code, the newest stable one, downloaded once. */
export async function startElectronLauncher(settings: Settings): Promise<Launcher> {
  const executablePath = await downloadAndUnzipVSCode({ cachePath: path.join(cache, "vscode-desktop") });
  const data = await temporaryFolder("data");
  const user = path.join(data.path, "user");
  const folders = [`--user-data-dir=${user}`, `--extensions-dir=${path.join(data.path, "extensions")}`];
  await mkdir(path.join(user, "User"), { recursive: true });
  await writeFile(path.join(user, "User", "settings.json"), JSON.stringify({ ...quietSettings, ...settings }));
  await installExtension(executablePath, folders);
  const running: ElectronApplication[] = [];
  return {
    async open(folder, file) {
      const args = [...folders, "--no-sandbox", "--disable-gpu", "--disable-updates", "--disable-telemetry"];
      const quiet = ["--skip-welcome", "--skip-release-notes", "--disable-workspace-trust", "--new-window"];
      const app = await _electron.launch({ executablePath, args: [...args, ...quiet, folder, file], env: outerEnv() });
      running.push(app);
      return app.firstWindow();
    },
    async stop() {
      for (const app of running) await app.close();
      await data.remove();
    },
  };
}

/** The environment without what VS Code's own terminal puts there, by which a desktop VS Code would start as mere Node. */
function outerEnv(): Record<string, string> {
  const own = /^(ELECTRON_|VSCODE_)/;
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || own.test(name) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}

async function installExtension(executablePath: string, folders: readonly string[]): Promise<void> {
  const [cli = "", ...rest] = resolveCliArgsFromVSCodeExecutablePath(executablePath, { reuseMachineInstall: true });
  const args = [...rest, ...folders, "--force", "--install-extension", inject("vsix")];
  // The command line of VS Code is a batch file on Windows, which only the command interpreter starts.
  await (process.platform === "win32" ? mustRun("cmd.exe", ["/d", "/s", "/c", cli, ...args]) : mustRun(cli, args));
}
