import path from "node:path";
import { addressOf, shown } from "../files/load.ts";
import {
  ATTRIBUTES,
  globalAttributesFile,
  readAttributes,
  withAttributes,
  withoutAttributes,
  writeAttributes,
} from "../git/attributes.ts";
import { driverCommand, scriptIn } from "../git/driver-command.ts";
import { openRepository } from "../git/repository.ts";
import { readSetting, type Scope, settingsFor, writeSetting } from "../git/settings.ts";
import type { ExitCode, Io } from "../io.ts";

export interface GitSetupOptions {
  /** For all repositories of the user. */
  readonly global?: boolean;
  /** Take away what an earlier call has set. */
  readonly disable?: boolean;
  /** Only say what would change. */
  readonly dryRun?: boolean;
}

/** One change, and its description. */
interface Step {
  readonly description: string;
  readonly make: () => Promise<void>;
}

/**
 * `journey git setup`: sets up git to diff and merge journeys by their meaning, or undoes that. It changes only what is not set
 * already, and prints what.
 * @throws UsageError without git, outside of a repository, or when a file can't be written.
 */
export async function gitSetup(options: GitSetupOptions, io: Io): Promise<ExitCode> {
  const scope = options.global ? "global" : "local";
  const root = options.global ? undefined : (await openRepository(io.cwd, TO_SET_UP)).root;
  const folder = root ?? io.cwd;
  const script = root === undefined ? io.script : scriptIn(root, io.script);
  const file = root === undefined ? await globalAttributesFile(folder) : path.join(root, ".gitattributes");
  const settings = await settingSteps({ folder, scope, script, disable: options.disable ?? false });
  const steps = [...settings, ...attributeSteps(file, options.disable ?? false, io)];
  if (steps.length === 0) {
    io.out(
      `Nothing to change: git ${options.disable ? "is not set up for journeys" : "is already set up for journeys"}.\n`,
    );
    return 0;
  }
  for (const { description, make } of steps) {
    if (!options.dryRun) await make();
    io.out(`${options.dryRun ? "would " : ""}${description}\n`);
  }
  if (!options.disable && !options.dryRun) io.out(adviceFor(scope, script));
  return 0;
}

const TO_SET_UP = "so there is nothing to set up. Change to one, or set up all of yours: journey git setup --global";

async function settingSteps({
  folder,
  scope,
  script,
  disable,
}: {
  readonly folder: string;
  readonly scope: Scope;
  readonly script: string;
  readonly disable: boolean;
}): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [key, value] of settingsFor(driverCommand(script))) {
    const wanted = disable ? undefined : value;
    if ((await readSetting(folder, scope, key)) === wanted) continue;
    steps.push({
      description: `${disable ? "unset" : "set"} ${key} in the ${scope} configuration of git`,
      make: () => writeSetting(folder, scope, key, wanted),
    });
  }
  return steps;
}

function attributeSteps(file: string, disable: boolean, io: Io): Step[] {
  const name = shown(addressOf(file), io.cwd);
  const before = readAttributes(file, name);
  const after = disable ? withoutAttributes(before) : withAttributes(before);
  if (after === before) return [];
  return [
    {
      description: `${disable ? "remove" : "add"} the line "${ATTRIBUTES}" ${disable ? "from" : "to"} ${name}`,
      make: async () => writeAttributes(file, name, after, io),
    },
  ];
}

/** What the user still has to do. */
function adviceFor(scope: Scope, script: string): string {
  const lines = [
    ...(scope === "local"
      ? [
          "",
          "Commit .gitattributes. Git does not share its configuration: run `journey git setup` once in each other clone.",
          "Until then, git shows and merges journeys there like any other text.",
        ]
      : []),
    ...(/[\\/]_npx[\\/]/.test(script)
      ? ["", "This journey runs from the cache of npx, which npm may clean. Install the package, and run this again."]
      : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
