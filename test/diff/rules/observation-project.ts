import { reported } from "../../helpers/changes.ts";

export interface Row {
  readonly what: string;
  /** What is said of a touchpoint. */
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

function project(facts: string): string {
  return `owner o "Owner"
metric wait "Wait" { unit time better lower }
metric mood "Mood" { unit count better higher }
source log "Support log" { kind analytics }
source talk "Talks" { kind interview }
source poll "Poll" { kind survey }
source rumour "Rumour"
journey j "J" by o {
  stage a "Asking" by o {
    touchpoint t "Calls" via phone { ${facts} }
  }
}
`;
}

export function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}

export const FIRST = "actual on 2026-10-01 from log";
export const AGAIN = "actual on 2026-11-01 from log";
