import { randomUUID } from "node:crypto";
import { appendToFile } from "../../files/write-file.ts";
import type { Environment } from "./inputs.ts";

/** What a step can tell the runner of GitHub Actions. */
export interface Runner {
  /** Writes to the log as it is: lines that start with `::` are commands. */
  readonly print: (text: string) => void;
  readonly notice: (message: string) => void;
  readonly warning: (message: string) => void;
  readonly error: (message: string) => void;
  /** Sets an output of the step, whatever lines its value has. */
  readonly output: (name: string, value: string) => void;
  /** Adds Markdown to the summary of the job. */
  readonly summary: (markdown: string) => void;
}

/** Where the runner gave no file to write to, as on a machine of one's own, outputs and summary are left out. */
export function openRunner(env: Environment, print: (text: string) => void): Runner {
  const command = (kind: string) => (message: string) => print(`::${kind} title=journey::${escaped(message)}\n`);
  const append = (file: string | undefined, text: string): void => {
    if (file) appendToFile(file, file, text);
  };
  return {
    print,
    notice: command("notice"),
    warning: command("warning"),
    error: command("error"),
    output: (name, value) => {
      const end = `end-${randomUUID()}`;
      append(env.GITHUB_OUTPUT, `${name}<<${end}\n${value}\n${end}\n`);
    },
    summary: (markdown) => append(env.GITHUB_STEP_SUMMARY, `${markdown}\n`),
  };
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
