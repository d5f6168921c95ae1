import { reported } from "../../helpers/changes.ts";

export interface Row {
  readonly what: string;
  /** The lines about handoffs. */
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

function project(handoffs: string): string {
  return `owner o "Owner"
owner p "Partner"
context notes "what was tried"
context place "where they live"
source log "Support log" { kind analytics }
source poll "Poll" { kind survey }
metric wait "Wait" { unit time better lower }
journey j "J" by o {
  stage a "Asking" by o {
    touchpoint t "Calls" via phone
    touchpoint u "Complains" via phone
    touchpoint v "Is visited" via phone
    touchpoint w "Is asked" via phone
  }
  ${handoffs}
}
`;
}

export function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}
