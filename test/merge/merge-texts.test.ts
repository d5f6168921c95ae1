import { describe, expect, it } from "vitest";
import { merge } from "../helpers/merge.ts";

const BASE = `// How a call goes.

/** The journey. */
journey j "J" for family by cx {
  goal "Fix it"

  stage support "Getting it fixed" as support by support {
    // The first try
    touchpoint call "Calls support" via phone {
      needs phone-number
      desired { wait <= 5 min }
      actual on 2026-09-30 from log {
        wait     12 h
        contacts 6
      }
    }

    touchpoint tweet "Complains in public" via social
  }

  stage leave "Leaving" as leave {
    touchpoint cancel "Cancels the contract" via phone by support
  }
}
`;

/** The base with some texts replaced. */
function changed(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, BASE);
}

/** Merges two changes that must not conflict. */
function merged(ours: string, theirs: string): string | undefined {
  const result = merge(BASE, ours, theirs);
  expect(result?.conflicts).toBe(0);
  return result?.text;
}

const CALL = `    // The first try
    touchpoint call "Calls support" via phone {
      needs phone-number
      desired { wait <= 5 min }
      actual on 2026-09-30 from log {
        wait     12 h
        contacts 6
      }
    }

`;
const TWEET = `    touchpoint tweet "Complains in public" via social\n`;
const CHAT = `    touchpoint chat "Chats" via chat\n`;
const MAIL = `    touchpoint mail "Writes a mail" via email\n`;

describe("these do not conflict:", () => {
  it("a byte order mark that one side adds or removes", () => {
    const mark = "\uFEFF";
    const [ours, theirs] = [changed(["12 h", "11 h"]), changed([TWEET, TWEET + CHAT])];
    const both = changed(["12 h", "11 h"], [TWEET, TWEET + CHAT]);
    expect(merge(BASE, mark + ours, theirs)).toEqual({ text: mark + both, conflicts: 0 });
    expect(merge(mark + BASE, mark + ours, theirs)).toEqual({ text: both, conflicts: 0 });
    expect(merge(mark + BASE, mark + ours, mark + theirs)).toEqual({ text: mark + both, conflicts: 0 });
  });

  it("two touchpoints at the same place: ours comes first", () => {
    expect(merged(changed([TWEET, TWEET + CHAT]), changed([TWEET, TWEET + MAIL]))).toBe(
      changed([TWEET, TWEET + CHAT + MAIL]),
    );
  });

  it("a metric that one side changes and the other moves", () => {
    const swapped = [
      "        wait     12 h\n        contacts 6\n",
      "        contacts 6\n        wait     12 h\n",
    ] as const;
    expect(merged(changed(swapped), changed(["12 h", "11 h"]))).toBe(changed(swapped, ["12 h", "11 h"]));
    expect(merged(changed(["12 h", "11 h"]), changed(swapped))).toBe(changed(swapped, ["12 h", "11 h"]));
  });

  it("a touchpoint that one side moves to another stage and the other changes", () => {
    const end = " via phone by support\n";
    const moved = changed([CALL, ""], [end, end + CALL]);
    const quicker = changed(["<= 5 min", "<= 2 min"]);
    const both = changed([CALL, ""], [end, end + CALL.replace("<= 5 min", "<= 2 min")]);
    expect(merged(moved, quicker)).toBe(both);
    expect(merged(quicker, moved)).toBe(both);
  });

  it("a stage that one side merges into another and in which the other changes a touchpoint", () => {
    const joined = changed(['  }\n\n  stage leave "Leaving" as leave {\n', ""]);
    expect(merged(joined, changed(['"Cancels the contract"', '"Leaves"']))).toBe(
      joined.replace('"Cancels the contract"', '"Leaves"'),
    );
  });

  it("a touchpoint that one side moves to a new stage and the other changes", () => {
    const end = "  stage leave";
    const moved = changed([CALL, ""], [end, `  stage first "First" {\n${CALL}  }\n\n${end}`]);
    expect(merged(moved, changed(["12 h", "11 h"]))).toBe(moved.replace("12 h", "11 h"));
    expect(merged(changed(["12 h", "11 h"]), moved)).toBe(moved.replace("12 h", "11 h"));
  });

  it("a title and an owner on the same line", () => {
    expect(
      merged(
        changed(['"Complains in public" via social', '"Tweets" via social']),
        changed(["via social", "via social by care"]),
      ),
    ).toBe(changed(['"Complains in public" via social', '"Tweets" via social by care']));
  });

  it("two metrics in the same one-line block", () => {
    expect(
      merged(
        changed(["{ wait <= 5 min }", "{ wait <= 5 min  contacts 1 }"]),
        changed(["{ wait <= 5 min }", "{ emotion +1  wait <= 5 min }"]),
      ),
    ).toBe(changed(["{ wait <= 5 min }", "{ emotion +1  wait <= 5 min  contacts 1 }"]));
  });

  it("a deviation of a part with measured values, and a value of it", () => {
    const base = 'actuals j on 2026-09-30 from log {\n  call failing "It fails" {\n    wait 12 h\n  }\n}\n';
    const result = merge(base, base.replace("failing", "ad-hoc"), base.replace("12 h", "9 h"));
    expect(result?.text).toBe(base.replace("failing", "ad-hoc").replace("12 h", "9 h"));
  });

  it("names that both sides add to a list", () => {
    expect(
      merged(
        changed(["needs phone-number", "needs phone-number, notes"]),
        changed(["needs phone-number", "needs address, phone-number"]),
      ),
    ).toBe(changed(["needs phone-number", "needs address, phone-number, notes"]));
    expect(
      merged(changed(["needs phone-number", "needs phone-number, a"]), changed(["needs phone-number", "needs b"])),
    ).toBe(changed(["needs phone-number", "needs b, a"]));
  });

  it("a block that one side adds to a touchpoint and an owner that the other adds to it", () => {
    const block = [
      TWEET,
      `    touchpoint tweet "Complains in public" via social {\n      pain "Shame"\n    }\n`,
    ] as const;
    expect(merged(changed(block), changed(["via social", "via social by care"]))).toBe(
      changed(block, ["via social", "via social by care"]),
    );
  });

  it("a block that both sides add to a touchpoint", () => {
    const withBlock = (inner: string) => changed([TWEET, TWEET.replace("\n", ` {\n${inner}    }\n`)]);
    const [ours, theirs] = ['      pain "Shame"\n', "      desired { reply-time <= 1 h }\n"];
    expect(merged(withBlock(ours), withBlock(theirs))).toBe(withBlock(ours + theirs));
  });

  it("a name that one side changes and a fact below it that the other changes", () => {
    expect(
      merged(
        changed(["touchpoint call", "touchpoint phone-call"]),
        changed(["12 h", "11 h"], ["contacts 6", "contacts 5"]),
      ),
    ).toBe(changed(["touchpoint call", "touchpoint phone-call"], ["12 h", "11 h"], ["contacts 6", "contacts 5"]));
  });

  it("a block that one side breaks into lines and the other adds to", () => {
    const broken = ["{ wait <= 5 min }", "{\n        wait <= 5 min\n      }"] as const;
    expect(merged(changed(broken), changed(["<= 5 min }", "<= 5 min  contacts 1 }"]))).toBe(
      changed(["{ wait <= 5 min }", "{\n        wait <= 5 min\n        contacts 1\n      }"]),
    );
  });

  it("comments of both sides, wherever they are", () => {
    const ours = changed(
      ["// The first try", "// The first try\n    // of many"],
      ["How a call goes.", "How calls go."],
    );
    const theirs = changed(["contacts 6", "contacts 6 // too many"], ["/** The journey. */", "/** This journey. */"]);
    expect(merged(ours, theirs)).toBe(
      changed(
        ["// The first try", "// The first try\n    // of many"],
        ["How a call goes.", "How calls go."],
        ["contacts 6", "contacts 6 // too many"],
        ["/** The journey. */", "/** This journey. */"],
      ),
    );
  });

  it("a fact between a comment and the fact below it, whatever the other side does with that: the comment stays once", () => {
    const comment = "    // The first try\n";
    const between = changed([comment, `${comment}    touchpoint chat "Chats" via web\n`]);
    const call = BASE.slice(BASE.indexOf("    touchpoint call"), BASE.indexOf("    touchpoint tweet"));
    const others = [
      changed(['call "Calls support"', 'phone-us "Rings us up"'], ["needs phone-number", "needs patience"]),
      changed([call, '    touchpoint visit "Goes to a shop" via store\n\n']),
      changed([call, ""]),
      changed(['"Calls support"', '"Calls"']),
    ];
    for (const other of others) {
      for (const result of [merge(BASE, between, other), merge(BASE, other, between)]) {
        expect(result?.conflicts).toBe(0);
        expect(result?.text.split(comment).length).toBe(2);
        expect(result?.text).toContain("touchpoint chat");
      }
    }
  });

  it("another indentation on one side and another value on the other", () => {
    const indented = (text: string) => text.replace(/^ +/gm, (space) => space + space);
    expect(merged(indented(BASE), changed(["12 h", "11 h"]))).toBe(indented(changed(["12 h", "11 h"])));
  });

  it("measured values on different days", () => {
    const entry = (day: string) => `      actual on ${day} from log { wait 3 h }\n`;
    const after = "        contacts 6\n      }\n";
    expect(merged(changed([after, after + entry("2026-10-31")]), changed([after, after + entry("2026-11-30")]))).toBe(
      changed([after, after + entry("2026-10-31") + entry("2026-11-30")]),
    );
  });
});

describe("without a conflict", () => {
  /** Merges both ways round. */
  function bothWays(base: string, one: string, other: string, expected: string): void {
    expect(merge(base, one, other)).toEqual({ text: expected, conflicts: 0 });
    expect(merge(base, other, one)).toEqual({ text: expected, conflicts: 0 });
  }

  it("a touchpoint keeps its title under a new name, and gets what the other side gives to it", () => {
    const text = (touchpoint: string): string => `journey j {\n  stage s {\n    touchpoint ${touchpoint}\n  }\n}\n`;
    bothWays(
      text('a "Go" via web'),
      text('bc "Go" via web'),
      text('a "Go" via web by o'),
      text('bc "Go" via web by o'),
    );
  });

  it("an opportunity goes to another journey, changed as the other side has it", () => {
    const text = (first: string, second: string): string =>
      `journey j {\n  goal "G"\n${first}}\n\njourney k {\n  goal "H"\n${second}}\n`;
    const opportunity = (effort: number): string => `  opportunity o "O" {\n    effort ${effort}\n  }\n`;
    bothWays(text(opportunity(1), ""), text("", opportunity(1)), text(opportunity(2), ""), text("", opportunity(2)));
  });

  it("a line that is not understood is changed beside one that is", () => {
    const text = (unknown: string, goal: string): string => `journey j {\n  what ${unknown}\n  goal "${goal}"\n}\n`;
    bothWays(text("is this", "G"), text("is that", "G"), text("is this", "H"), text("is that", "H"));
  });

  it("a comment before the last brace is changed beside what is above it", () => {
    const text = (goal: string, comment: string): string => `journey j {\n  goal "${goal}"\n  // ${comment}\n}\n`;
    bothWays(text("G", "one"), text("H", "one"), text("G", "two"), text("H", "two"));
  });
});

describe("these conflict:", () => {
  it("only the line that both sides change differently", () => {
    const result = merge(
      BASE,
      changed(["12 h", "11 h"], ["contacts 6", "contacts 7"]),
      changed(["12 h", "10 h"], ["Fix it", "Fix"]),
    );
    expect(result).toEqual({
      conflicts: 1,
      text: changed(
        [
          "        wait     12 h\n",
          "<<<<<<< ours\n        wait     11 h\n=======\n        wait     10 h\n>>>>>>> theirs\n",
        ],
        ["contacts 6", "contacts 7"],
        ["Fix it", "Fix"],
      ),
    });
  });

  it("a header, without the block below it", () => {
    const header = '    touchpoint call "Calls support" via phone {\n';
    const [one, other] = [header.replace("phone", "chat"), header.replace("phone", "email")];
    expect(merge(BASE, changed([header, one], ["12 h", "11 h"]), changed([header, other]))).toEqual({
      conflicts: 1,
      text: changed([header, `<<<<<<< ours\n${one}=======\n${other}>>>>>>> theirs\n`], ["12 h", "11 h"]),
    });
  });

  it("a fact that one side removes and the other changes: both versions are shown", () => {
    const lines = CALL.trimEnd();
    const theirs = lines.replace("12 h", "11 h");
    expect(merge(BASE, changed([`${lines}\n`, ""]), changed([lines, theirs]))).toEqual({
      conflicts: 1,
      text: changed([`${lines}\n`, `<<<<<<< ours\n=======\n${theirs}\n>>>>>>> theirs\n`]),
    });
  });

  it("a touchpoint that the sides move to different places", () => {
    const stage = (...lines: string[]) => `journey j "J" {\n  stage s "S" {\n${lines.join("")}  }\n}\n`;
    const x = '    touchpoint x "X"\n';
    const rest = ["a", "b", "c", "d"].map((name) => `    touchpoint ${name}\n`);
    const [before, ours, theirs] = [stage(...rest.toSpliced(2, 0, x)), stage(x, ...rest), stage(...rest, x)];
    expect(merge(before, ours, theirs)).toEqual({
      conflicts: 2,
      text: stage(
        `<<<<<<< ours\n${x}=======\n>>>>>>> theirs\n`,
        ...rest,
        `<<<<<<< ours\n=======\n${x}>>>>>>> theirs\n`,
      ),
    });
    expect(merge(before, ours, ours.replace('"X"', '"Y"'))).toEqual({ conflicts: 0, text: ours.replace('"X"', '"Y"') });
  });

  it("a touchpoint that both sides add at different places, in one stage or in two", () => {
    const added = '    touchpoint chat "Chats" via web\n';
    const first = changed(["    // The first try\n", `${added}    // The first try\n`]);
    const last = changed(["via social\n", `via social\n${added}`]);
    const elsewhere = changed(["as leave {\n", `as leave {\n${added}`]);
    for (const [ours, theirs] of [
      [first, last],
      [first, elsewhere],
      [elsewhere, last],
    ] as const) {
      const result = merge(BASE, ours, theirs);
      expect(result?.conflicts).toBe(2);
      expect(result?.text).toContain(`<<<<<<< ours\n${added}=======\n>>>>>>> theirs\n`);
      expect(result?.text).toContain(`<<<<<<< ours\n=======\n${added}>>>>>>> theirs\n`);
    }
    expect(merge(BASE, first, first)).toEqual({ text: first, conflicts: 0 });
    // What has another name is another touchpoint, and so is one in another journey.
    const other = `${BASE}journey k "K" {\n  stage s "S" {\n${added}  }\n}\n`;
    expect(merge(BASE, first, other)?.conflicts).toBe(0);
  });

  it("a name that both sides change", () => {
    const named = (name: string) => TWEET.replace("tweet", name);
    expect(merge(BASE, changed([TWEET, named("post")]), changed([TWEET, named("toot")]))).toEqual({
      conflicts: 1,
      text: changed([TWEET, `<<<<<<< ours\n${named("post")}=======\n${named("toot")}>>>>>>> theirs\n`]),
    });
  });
});

describe("these stay as they are:", () => {
  it("a byte order mark, line ends, and a last line without a line end", () => {
    const written = (text: string) => `\uFEFF${text.trimEnd().replaceAll("\n", "\r\n")}`;
    const [ours, theirs] = [changed(["12 h", "11 h"]), changed(["Fix it", "Fix"])];
    expect(merge(written(BASE), written(ours), written(theirs))).toEqual({
      conflicts: 0,
      text: written(changed(["12 h", "11 h"], ["Fix it", "Fix"])),
    });
  });
});

describe("git has to merge", () => {
  it("a text that can't be read as blocks", () => {
    expect(merge(BASE, changed(["      needs phone-number", "      }"]), changed(["12 h", "11 h"]))).toBeUndefined();
  });

  it("a text that already has conflicts", () => {
    const torn = changed(["12 h", "<<<<<<< a\n12 h\n=======\n11 h\n>>>>>>> b\n"]);
    expect(merge(torn, changed(["12 h", "11 h"]), changed(["12 h", "13 h"]))).toBeUndefined();
  });
});
