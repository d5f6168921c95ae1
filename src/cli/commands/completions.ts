import { readdirSync } from "node:fs";
import path from "node:path";
import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";
import { RULES } from "../../analysis/rules.ts";
import { CHANGE_RULES } from "../../diff/rules.ts";

type Complete = (value: string, description: string) => void;

interface Known {
  readonly id: string;
  readonly summary: string;
}

/** Adds `journey completions SHELL`, and the hidden command by which the shell asks while someone types. */
export function addCompletions(program: Command, cwd: string): void {
  const rules = (known: readonly Known[], suffix: string) => (complete: Complete) => {
    for (const { id, summary } of known) complete(`${id}${suffix}`, summary);
  };
  const root = tab(program, { completionCommandName: "completions" });
  for (const command of root.commands.values()) {
    for (const argument of command.arguments.values()) {
      if (argument.name === "rule") argument.handler = rules([...RULES, ...CHANGE_RULES], "");
      if (["paths", "file", "folder", "versions", "a", "b"].includes(argument.name))
        argument.handler = (complete) => completePaths(cwd, complete);
    }
    const rule = command.options.get("rule");
    if (rule) rule.handler = rules(RULES, "=off");
    const ignore = command.options.get("ignore");
    if (ignore) ignore.handler = rules(CHANGE_RULES, "");
  }
}

/** The journey files and folders that could be meant; the library leaves out what does not begin as typed. */
function completePaths(cwd: string, complete: Complete): void {
  const typed = process.argv.at(-1) ?? "";
  const folder = typed.includes("/") ? typed.slice(0, typed.lastIndexOf("/") + 1) : "";
  try {
    for (const entry of readdirSync(path.resolve(cwd, folder), { withFileTypes: true })) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.isDirectory()) complete(`${folder}${entry.name}/`, "folder");
      else if (entry.name.endsWith(".journey")) complete(`${folder}${entry.name}`, "journey file");
    }
  } catch {
    // There is nothing to offer in a folder that can't be read.
  }
}
