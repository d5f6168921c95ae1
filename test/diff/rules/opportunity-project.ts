import { reported } from "../../helpers/changes.ts";

export interface Row {
  readonly what: string;
  /** The lines about opportunities. */
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

function project(opportunities: string): string {
  return `owner o "Owner"
owner p "Partner"
metric wait "Wait" { unit time better lower scale 0 min .. 60 min }
metric mood "Mood" { unit count better higher scale 1 .. 5 }
source s "Log" { kind analytics }
journey j "J" by o {
  stage a "Asking" by o {
    desired { wait <= 10 min }
    actual on 2026-11-01 from s { wait 40 min }
    touchpoint t "Calls" via phone { desired { wait <= 5 min mood >= 4 } actual on 2026-11-01 from s { wait 35 min mood 3 } }
    touchpoint u "Complains" via web by p { desired "Calm" actual failing on 2026-11-01 from s }
  }
  handoff t -> u by o within 1 h { desired { wait <= 30 min } actual on 2026-11-01 from s { wait 45 min } }
  ${opportunities}
}
`;
}

export function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}
