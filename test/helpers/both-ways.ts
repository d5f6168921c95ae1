import type { Change } from "../../src/diff/change.ts";
import { diff } from "./changes.ts";

/** A text of the journey to replace, and what with. */
export type Replacement = readonly [from: string, to: string];

/** What is reported between the journey and a version of it, and what on the way back. */
export function bothWays(replacements: readonly Replacement[]): { readonly there: string[]; readonly back: string[] } {
  const after = replacements.reduce((text, [from, to]) => text.replace(from, to), HELP);
  return { there: withCauses(diff(HELP, after).changes), back: withCauses(diff(after, HELP).changes) };
}

/** A change per line, with the rules of its causes; of findings their ids, because their wording is tested elsewhere. */
function withCauses(changes: readonly Change[]): string[] {
  const rules = new Map(changes.map(({ id, rule }) => [id, rule]));
  return changes.map(({ id, rule, severity, message, causes }) => {
    const what = rule.startsWith("finding-") ? id : `${rule}: ${message}`;
    const why = causes.map((cause) => rules.get(cause)).join(", ");
    return `${severity} ${what}${why && ` ← ${why}`}`;
  });
}

/** A small journey that states every kind of fact. */
const HELP = `
owner support "Support" { contact "s@example.com" }
owner care "Social care"
persona family "A family" { job "Stay online" need "Cheap" need "Simple" }
channel phone "Phone"
channel chat "Live chat"
metric wait "Wait" { unit time better lower }
metric mood "Mood" { unit count better higher scale 1 .. 5 }
metric visits "Visits" { unit count }
context notes "what was tried"
context address "where they live"
system crm "Customer records"
promise fast "We answer fast"
promise kind "We are kind"
source log "Support log" { kind analytics url "https://example.com/log" }
source talk "Talks" { kind interview }
source poll "Poll" { kind survey }
source guess "Guess" { kind assumption }
source rumour "Rumour"

journey help "Getting help" for family by support {
  goal "Be online again"
  reviewed 2026-09-01 every 90 days
  keeps fast
  stage ask "Asking" by support {
    desired { wait <= 20 min }
    touchpoint call "Calls" via phone {
      gives notes
      pain "Waits long"
      quote "Hello?"
      backstage "Looks it up" by support using crm
      desired { wait <= 5 min mood >= 4 visits 1 }
      actual on 2026-09-10 from talk { sample 12 wait 9 min mood 3 }
    }
    touchpoint tweet "Complains" via chat by care {
      desired "An answer"
      actual failing on 2026-09-11 from poll
    }
  }
  stage fix "Fixing" {
    touchpoint visit "Is visited" by care { needs notes then call "not fixed" ends }
    touchpoint survey "Is asked" by support
  }
  handoff call -> tweet by support carries notes within 1 h
  handoff visit -> survey by care
  opportunity bot "A bot" by support {
    closes call.wait
    customer-value 4
    business-value 2
    effort 2
    status planned
    ticket "HELP-1"
    due 2026-12-01
  }
}
`;
