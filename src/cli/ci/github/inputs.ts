import { UsageError } from "../../io.ts";

/** Variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** From which severity on findings make the step fail. */
const LEVELS = ["error", "warning", "info", "hint", "never"] as const;
/** From which changes on the step fails. */
const CHANGES = ["worse", "risky", "any", "never"] as const;
/** Which findings count: those that the change brings, or all that there are. */
const FINDINGS = ["new", "all"] as const;
/** Where pictures of the changed maps go: nowhere, to the run's artifacts, or to a branch, from which comments show them. */
const PICTURES = ["none", "artifact", "branch"] as const;

/** What a workflow asks of the action under `with:`. */
export interface Inputs {
  /** Files and folders, from the working directory. */
  readonly paths: readonly string[];
  /** From the root of the workspace. */
  readonly workingDirectory: string;
  /** A branch, tag or commit to compare with; without it, the event says it. */
  readonly base?: string;
  readonly failOn: (typeof LEVELS)[number];
  readonly failOnChange: (typeof CHANGES)[number];
  readonly findings: (typeof FINDINGS)[number];
  readonly comment: boolean;
  /** Tells comments and analyses of several uses in one repository apart; empty for the only one. */
  readonly key: string;
  readonly summary: boolean;
  readonly annotations: boolean;
  /** The file to write SARIF to, from the working directory. */
  readonly sarif?: string;
  readonly uploadSarif: boolean;
  readonly picture: (typeof PICTURES)[number];
  /** Empty where the workflow gives none. */
  readonly token: string;
}

/**
 * The inputs as `action.yml` hands them over: a variable for each, such as `INPUT_FAIL_ON`. What is empty or missing is as
 * `action.yml` has it. @throws UsageError that names the input and what it can be.
 */
export function readInputs(env: Environment): Inputs {
  const text = (name: string): string => (env[`INPUT_${name.toUpperCase().replaceAll("-", "_")}`] ?? "").trim();
  const choice = <Word extends string>(name: string, words: readonly Word[], fallback: Word): Word => {
    const given = text(name) || fallback;
    const chosen = words.find((word) => word === given);
    if (!chosen) throw new UsageError(`The input ${name} is ${JSON.stringify(given)}; it can be ${words.join(", ")}.`);
    return chosen;
  };
  const flag = (name: string, fallback: "true" | "false"): boolean =>
    choice(name, ["true", "false"], fallback) === "true";
  const paths = text("paths")
    .split(/\r?\n/)
    .flatMap((line) => line.trim() || []);
  const [base, sarif, key] = [text("base"), text("sarif"), text("key")];
  if (!/^[\w.-]*$/.test(key)) {
    throw new UsageError(
      `The input key is ${JSON.stringify(key)}; it can only contain letters, digits, dots, - and _.`,
    );
  }
  const uploadSarif = flag("upload-sarif", "false");
  if (uploadSarif && sarif === "") {
    throw new UsageError("The input upload-sarif needs a file to write first, such as sarif: journeys.sarif");
  }
  return {
    paths: paths.length > 0 ? paths : ["."],
    workingDirectory: text("working-directory") || ".",
    ...(base !== "" && { base }),
    failOn: choice("fail-on", LEVELS, "error"),
    failOnChange: choice("fail-on-change", CHANGES, "never"),
    findings: choice("findings", FINDINGS, "new"),
    comment: flag("comment", "true"),
    key,
    summary: flag("summary", "true"),
    annotations: flag("annotations", "true"),
    ...(sarif !== "" && { sarif }),
    uploadSarif,
    picture: choice("picture", PICTURES, "none"),
    token: text("token"),
  };
}

/** A name that is another one for each key. */
export function withKey(name: string, key: string): string {
  return key === "" ? name : `${name}-${key}`;
}
