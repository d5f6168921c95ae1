import { reported } from "../../helpers/changes.ts";

export interface Row {
  readonly what: string;
  /** The stages of a journey, each with its touchpoints. */
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

function project(stages: string): string {
  return `owner o "Owner"\nowner p "Partner"\nchannel app "The app"\nmetric wait "Wait" { unit time better lower }\njourney j "J" by o {\n${stages}\n}\n`;
}

export function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}

export function stage(name: string, owner: string, ...touchpoints: readonly string[]): string {
  return `stage ${name} "Stage ${name}"${owner && ` by ${owner}`} {\n${touchpoints.join("\n")}\n}`;
}

export const t = (more = ""): string => `touchpoint t "T" via app ${more}`;
export const u = (more = ""): string => `touchpoint u "U" via app ${more}`;
export const v = (more = ""): string => `touchpoint v "V" via app ${more}`;
