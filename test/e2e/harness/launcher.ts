import type { Page } from "playwright-core";
import { startBrowserLauncher } from "./browser-launcher.ts";
import { startElectronLauncher } from "./electron-launcher.ts";

/** Opens windows of one VS Code with the extension installed. */
export interface Launcher {
  /** Opens a folder in a fresh window, with this file in an editor. */
  open(folder: string, file: string): Promise<Page>;
  /** The process below which all others of it run, where that is known. */
  readonly pid?: number | undefined;
  /** Closes all windows and ends everything that was started. */
  stop(): Promise<void>;
}

export type Settings = Readonly<Record<string, unknown>>;

/** The kind of VS Code that the tests run in, from the environment variable `JOURNEY_E2E`. */
export const launcherKind: "browser" | "electron" = process.env.JOURNEY_E2E === "electron" ? "electron" : "browser";

/** Starts a VS Code with nothing remembered from any other run. */
export function startLauncher(settings: Settings = {}): Promise<Launcher> {
  return launcherKind === "electron" ? startElectronLauncher(settings) : startBrowserLauncher(settings);
}
