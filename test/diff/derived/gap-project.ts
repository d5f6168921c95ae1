import { reported } from "../../helpers/changes.ts";

export interface Row {
  readonly what: string;
  /** What a journey says before its stages, and what its touchpoints say. */
  readonly before: readonly [journey: string, touchpoint: string, more?: string];
  readonly after: readonly [journey: string, touchpoint: string, more?: string];
  readonly expected: readonly string[];
}

export const METRICS = `metric wait "Wait" { unit time better lower }
metric mood "Mood" { unit count better higher }
metric visits "Visits" { unit count }
`;

function project([journey, touchpoint, more = METRICS]: Row["before"]): string {
  return `owner o "Owner"
source log "Log" { kind analytics }
source talk "Talk" { kind interview }
${more}
journey j "J" by o {
  ${journey}
  stage a "Asking" by o {
    touchpoint t "Calls" via phone { ${touchpoint} }
    touchpoint u "Complains" via phone
    touchpoint v "Is visited" via phone
    touchpoint w "Is asked" via phone
  }
}
`;
}

export function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}
