import { reported } from "../../helpers/changes.ts";

/** Edits of a journey that refers to everything that is declared in it. */
export interface Row {
  readonly what: string;
  readonly edits: readonly (readonly [from: string | RegExp, to: string])[];
  readonly expected: readonly string[];
}

const TEXT = `owner desk "Help desk" { contact "desk@example.com" codeowner "@desk" }
persona family "A family" { job "Stay online" need "Cheap" }
channel hotline "Hotline"
metric delay "Delay" { unit time better lower }
metric joy "Joy" { unit count better higher scale 1 .. 5 }
lifecycle life "Life" { phase start "Start" phase middle "Middle" phase finish "Finish" optional }
context history "what was tried"
system crm "Customer records"
promise quick "We are quick"
source log "Support log" { kind analytics url "https://example.com/log" }

journey help "Getting help" for family by desk {
  follows life
  keeps quick
  stage ask "Asking" as start by desk {
    touchpoint call "Calls" via hotline {
      gives history
      backstage "Looks it up" using crm
      desired { delay <= 5 min joy >= 4 }
      actual on 2026-11-01 from log { delay 4 min joy 4 }
    }
  }
}
`;

export function run({ edits }: Pick<Row, "edits">): string[] {
  return reported(
    TEXT,
    edits.reduce((text, [from, to]) => text.replaceAll(from, to), TEXT),
  );
}
