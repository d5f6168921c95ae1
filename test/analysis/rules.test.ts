import { describe, it } from "vitest";
import { expectFound } from "../helpers/texts.ts";

/** A journey with its owners; the first line of the text is the first line of its block. */
const journey = (body: string, more = ""): string =>
  `${more}owner o "O"\nowner p "P"\njourney j "J" by o {\n${body}\n}\n`;

describe("an observation", () => {
  it("needs a source wherever it is, and an `actuals` block has one for all its entries", () => {
    const text = journey(
      `
  actual on 2026-09-30 { csat 3 }
//^^^^^^ info
  stage s "S" {
    actual "Slow"
//  ^^^^^^ info
    touchpoint t "T" via web {
      actual from log on 2026-09-30 { wait 5 min }
    }
  }`,
      'source log "Log"\n',
    );
    expectFound(
      { "j.journey": text, "m.journey": "actuals j on 2026-10-01 from log { t { wait 4 min } }" },
      "actual-without-source",
    );
    const bare = `
actuals j on 2026-10-01 {
// <------- info
  t { wait 4 min }
  s { csat 4 }
}`;
    expectFound({ "j.journey": text, "m.journey": bare }, "actual-without-source");
  });

  it("asks for a desired state once for all its metrics, and for none where a deviation implies one", () => {
    const text = journey(`
  stage s "S" {
    touchpoint a "A" via web {
      desired { wait <= 5 min }
      actual on 2026-09-30 { wait 4 min  csat 3  contacts 2 }
//                                       ^^^^^^ info: Satisfaction and Contacts at "A" have no targets. Add them to its \`desired\`.
    }
    touchpoint b "B" via web {
      actual failing "Never works" on 2026-09-30
    }
    touchpoint c "C" via web {
      desired "It works"
      actual "It works" on 2026-09-30
    }
  }
  handoff a -> b by o {
    actual "Takes a week" on 2026-09-30
//  ^^^^^^ info: The handoff from "A" to "B" was observed but has no desired state. Add a \`desired\` line next to the observation.
  }`);
    expectFound(text, "desired-missing");
  });
});

describe("a promise", () => {
  it("is broken by all gaps of its touchpoint together, and not by what is unknown", () => {
    const text = journey(
      `
  stage s "S" {
    touchpoint a "A" via web {
      keeps simple
//          ^^^^^^ warning: "A" breaks the promise "Simple": it fails; Wait is 9 min, not <= 5 min.
      desired { wait <= 5 min  csat >= 4 }
      actual failing on 2026-09-30 { wait 9 min }
    }
    touchpoint b "B" via web {
      keeps simple
      desired { csat >= 4 }
    }
    touchpoint c "C" via web {
      keeps simple
      desired { csat >= 4 }
      actual on 2026-09-30 { csat 4 }
    }
  }`,
      'promise simple "Simple"\n',
    );
    expectFound(text, "broken-promise");
  });

  it("of a stage or of its journey is to be kept in the stage, once for both, and not in one without touchpoints", () => {
    const text = journey(
      `
  keeps simple
  stage s "S" {
//      ^ info: No touchpoint in the stage "S" keeps the promise "Quick". Add \`keeps quick\` to the one where customers notice it.
    keeps quick, simple
    touchpoint a "A" via web { keeps simple }
  }
  stage t "T" {
//      ^ info: No touchpoint in the stage "T" keeps the promise "Simple". Add \`keeps simple\` to the one where customers notice it.
    touchpoint b "B" via web
  }
  stage u "U"`,
      'promise simple "Simple"\npromise quick "Quick"\n',
    );
    expectFound(text, "unkept-promise");
  });
});

describe("a handoff", () => {
  it("dangles when it goes against the flow, and not when any branch leads along it", () => {
    const text = journey(`
  stage s "S" by o {
    touchpoint a "A" via web {
      then b
      then c
    }
    touchpoint b "B" via web { ends }
    touchpoint c "C" via web by p
  }
  handoff a -> c by o
  handoff c -> a by o
//        ^ warning
  handoff a -> nowhere by o`);
    expectFound(text, "dangling-handoff");
  });

  it("needs a time limit unless one of its ends is unknown", () => {
    const text = journey(`
  stage s "S" by o {
    touchpoint a "A" via web
    touchpoint b "B" via web by p
    touchpoint c "C" via web by o
  }
  handoff a -> b by o
//        ^ info
  handoff b -> c by o within 0 min
  handoff a -> nowhere by o`);
    expectFound(text, "handoff-without-time");
  });

  it("is one to oneself only with the same owner and the same channel, both named", () => {
    const text = journey(`
  stage s "S" {
    touchpoint a "A" via web by o
    touchpoint b "B" via web by o
    touchpoint c "C" via phone by o
    touchpoint d "D" via phone by p
    touchpoint e "E" by p
    touchpoint f "F" by p
  }
  handoff a -> b by o
//        ^ warning
  handoff b -> c by o
  handoff c -> d by o
  handoff d -> e by o
  handoff e -> f by o`);
    expectFound(text, "self-handoff");
  });
});

describe("a gap", () => {
  it("of kind missing or ad-hoc is at the newest observation that says so, of every kind of element", () => {
    const text = journey(`
  actual ad-hoc "People help themselves" on 2026-09-30
//^^^^^^^^^^^^^ warning gap-ad-hoc: Nobody planned what happens in the journey "J": People help themselves.
  stage s "S" by o {
    desired "Somebody answers"
    actual missing on 2026-09-30
//  ^^^^^^^^^^^^^^ error gap-missing: Customers never get the stage "S".
    touchpoint a "A" via web {
      actual missing "Not there yet" on 2026-08-31
      actual "There since September" on 2026-09-30
    }
    touchpoint b "B" via web by p {
      actual ad-hoc on 2026-09-30
//    ^^^^^^^^^^^^^ warning gap-ad-hoc: Nobody planned what happens at "B".
    }
  }
  handoff a -> b by o {
    actual missing "Nobody calls" on 2026-09-30
//  ^^^^^^^^^^^^^^ error gap-missing: Customers never get the handoff from "A" to "B": Nobody calls.
  }`);
    expectFound(text);
  });

  it("asks for an opportunity once for each element, and not in the journey as a whole or when it is unknown", () => {
    const text = journey(`
  desired { csat >= 4 }
  actual on 2026-09-30 { csat 3 }
  stage s "S" by o {
    touchpoint a "A" via web {
      desired { wait <= 5 min  contacts <= 1  emotion +1 }
//              ^^^^^^^^^^^^^ info: No open opportunity closes the gaps at "A": Wait is 9 min, not <= 5 min; Contacts is 2, not <= 1. Add an \`opportunity\` that \`closes\` them, or accept this finding.
      actual on 2026-09-30 { wait 9 min  contacts 2 }
    }
    touchpoint b "B" via web {
      desired { wait <= 5 min  csat >= 4 }
//                             ^^^^^^^^^ info: No open opportunity closes the gap at "B": Satisfaction is 3, not >= 4. Add an \`opportunity\` that \`closes\` it, or accept this finding.
      actual on 2026-09-30 { wait 9 min  csat 3 }
    }
  }
  opportunity x "X" by o { closes b.wait }
  opportunity y "Y" by o {
    closes a.wait
    status done
  }`);
    expectFound(text, "gap-without-opportunity");
  });
});

describe("an opportunity", () => {
  const value = (name: string, customer: number, business: number, more = ""): string =>
    `  opportunity ${name} "${name}" by o {\n    customer-value ${customer}\n    business-value ${business}\n${more}  }\n`;

  it("is one-sided from 4 to 2, either way, as long as it is open", () => {
    const text = journey(
      [
        value("a", 4, 2).replace("\n", "\n//            ^ info\n"),
        value("b", 2, 4).replace("\n", "\n//            ^ info\n"),
        value("c", 3, 2),
        value("d", 4, 3),
        value("e", 3, 4),
        value("f", 5, 1, "    status done\n"),
        '  opportunity g "g" by o { customer-value 5 }\n',
      ].join(""),
    );
    expectFound(text, "one-sided-opportunity");
  });

  it("closes nothing when it names no gap, or none that is open", () => {
    const text = journey(`
  stage s "S" by o {
    touchpoint a "A" via web {
      desired { wait <= 5 min  contacts <= 1 }
      actual on 2026-09-30 { wait 4 min  contacts 2 }
    }
  }
  opportunity x "X" by o { effort 1 }
//            ^ info: "X" closes nothing: it names no gap. Say which gap it closes, or drop it.
  opportunity y "Y" by o { closes a.wait }
//                                ^^^^^^ info: "Y" closes nothing: none of the gaps that it names is open. Say which gap it closes, or drop it.
  opportunity z "Z" by o { closes a.wait, a.contacts }
  opportunity d "D" by o {
    closes a.wait
    status dropped
  }`);
    expectFound(text, "opportunity-without-gap");
  });

  it("is overdue the day after its due date, as long as it is open", () => {
    const text = journey(`
  opportunity a "A" by o { due 2026-11-21 }
//            ^ warning: "A" was due on 2026-11-21, 1 day ago. Set \`status done\` or \`status dropped\`, or agree on a new date.
  opportunity b "B" by o { due 2026-11-22 }
  opportunity c "C" by o { due 2026-01-01  status done }
  opportunity d "D" by o { due 2026-01-01  status dropped }
  opportunity e "E" by o`);
    expectFound(text, "overdue-opportunity");
  });

  it("needs an owner whatever its status", () => {
    const text = journey(`
  opportunity a "A"
//            ^ warning
  opportunity b "B" { status done }
//            ^ warning
  opportunity c "C" by o`);
    expectFound(text, "unowned-opportunity");
  });
});

describe("a stage", () => {
  it("is empty without touchpoints, whatever else it has", () => {
    const text = journey(`
  stage a "A" by o
//      ^ warning
  stage b "B" by o {
//      ^ warning
    desired { csat >= 4 }
  }
  stage c "C" by o {
    touchpoint t "T" via web
  }`);
    expectFound(text, "empty-stage");
  });

  it("may repeat a phase or have none, and is out of order only before the latest phase so far", () => {
    const text = journey(
      `
  follows path
  stage a "A" as second
  stage b "B" as first
//               ^^^^^ info: The stage "B" (First) comes after "A" (Second), but "Path" has these phases the other way round. Is that what customers really do?
  stage c "C"
  stage d "D" as second
  stage e "E" as third
  stage f "F" as second
//               ^^^^^^ info: The stage "F" (Second) comes after "E" (Third), but "Path" has these phases the other way round. Is that what customers really do?`,
      'lifecycle path "Path" {\n  phase first "First"\n  phase second "Second"\n  phase third "Third"\n}\n',
    );
    expectFound(text, "phase-order");
  });
});
