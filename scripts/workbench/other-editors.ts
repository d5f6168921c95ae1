import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "../lib/run.ts";

/** Editors that speak with a language server by themselves, and the Debian packages that bring them. */
const PACKAGES = { nvim: ["neovim"], emacs: ["emacs-nox", "elpa-eglot"] } as const;

export type OtherEditor = keyof typeof PACKAGES;

/** @returns the path of the editor's program, installed where Debian's packages can be; `undefined` where it can't be had. */
export async function installEditor(editor: OtherEditor, say: (message: string) => void): Promise<string | undefined> {
  const found = onPath(editor);
  if (found || !existsSync("/etc/debian_version") || process.getuid?.() !== 0) return found;
  say(`Getting ${PACKAGES[editor][0]} (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // An old list of packages is often good enough, so only an installation has to succeed.
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...PACKAGES[editor]], { env });
  return onPath(editor);
}

function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, program)).find(existsSync);
}
