import { keywordsThat } from "../../model/keywords.ts";
import { lineOf } from "./repository.ts";
import { failureOf, runGit } from "./run-git.ts";

/** Whose settings: those of a repository, or of all repositories of a user. */
export type Scope = "local" | "global";

/** The lines that git prints above a hunk: the stage or touchpoint in which something changes. */
const HEADERS = [...keywordsThat(({ color }) => color === "declaration")].join("|");

/** The git settings for journeys, by key. @param driver the command that merges. */
export function settingsFor(driver: string): ReadonlyMap<string, string> {
  return new Map([
    ["diff.journey.xfuncname", `^[[:blank:]]*((${HEADERS})[[:blank:]]+[^[:blank:]{][^{]*)`],
    // Names with their hyphens, numbers with their signs, comparisons; every other sign by itself.
    ["diff.journey.wordRegex", '[<>]=|->|[^][:space:]"{},.<>=[]+([.][0-9]+)?|[^[:space:]]'],
    ["merge.journey.name", "customer journeys, merged by their meaning"],
    ["merge.journey.driver", driver],
  ]);
}

/** The value of a setting; `undefined` when there is none. */
export async function readSetting(folder: string, scope: Scope, key: string): Promise<string | undefined> {
  const { code, out } = await runGit(folder, ["config", `--${scope}`, "--get", key]);
  return code === 0 ? lineOf(out) : undefined;
}

/** @param value `undefined` to take the setting away. @throws UsageError when git can't write it. */
export async function writeSetting(folder: string, scope: Scope, key: string, value?: string): Promise<void> {
  const change = value === undefined ? ["--unset-all", key] : ["--replace-all", key, value];
  const { code, error } = await runGit(folder, ["config", `--${scope}`, ...change]);
  if (code !== 0) throw failureOf(error);
}
