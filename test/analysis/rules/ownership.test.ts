import { describe, expect, it } from "vitest";
import { expectFound, findingsIn } from "../../helpers/texts.ts";

const OWNERS = 'owner o "O"\nowner old "Old Team" { retired }\n';

describe("unowned-journey, unowned-touchpoint and unowned-opportunity", () => {
  it("say who has no owner and where to add one", () => {
    expectFound(
      `
journey j "J" {
//      ^ warning unowned-journey: Nobody owns the journey "J" end to end. Name an owner: journey j ... by OWNER.
  stage s "S" {
    touchpoint a "A"
//             ^ warning unowned-touchpoint: Nobody owns the touchpoint "A". Add \`by OWNER\` to it or to its stage.
    touchpoint b "B" by o
  }
  stage t "T" by o {
    touchpoint c "C"
  }
  opportunity x "X"
//            ^ warning unowned-opportunity: Nobody owns the opportunity "X". Add \`by OWNER\` to it.
  opportunity y "Y" by o
}
owner o "O"`,
    );
  });

  it("accept an owner that is written in the block", () => {
    const text =
      'owner o "O"\njourney j "J" {\n  by o\n  stage s "S" { by o  touchpoint a "A" }\n  opportunity x "X" { by o }\n}';
    const rules = ["unowned-journey", "unowned-touchpoint", "unowned-opportunity"];
    expect(findingsIn(text).filter(({ rule }) => rules.includes(rule))).toEqual([]);
  });
});

describe("retired-owner", () => {
  it("is an error wherever something current names one", () => {
    expectFound(
      `${OWNERS}
journey j "J" by old {
//               ^^^ error: "Old Team" is retired and can no longer own this. Name the current owner.
  stage s "S" by old {
//               ^^^ error
    touchpoint a "A"
    touchpoint b "B" by old {
//                      ^^^ error
      backstage "Types" by old
//                         ^^^ error
      backstage "Reads" by o
    }
  }
  handoff a -> b by old
//                  ^^^ error
  opportunity x "X" by old
//                     ^^^ error
  opportunity y "Y" by old { status started }
//                     ^^^ error
  opportunity z "Z" by old { status done }
  opportunity d "D" by old { status dropped }
}`,
      "retired-owner",
    );
  });

  it("is silent about others", () => {
    expect(findingsIn(`${OWNERS}journey j "J" by o {\n  stage s "S" by unknown\n}`, "retired-owner")).toEqual([]);
  });
});

describe("one-sided-opportunity", () => {
  it.each([
    [4, 2, "customers (4) but little to the business (2)"],
    [5, 1, "customers (5) but little to the business (1)"],
    [2, 4, "the business (4) but little to customers (2)"],
    [1, 5, "the business (5) but little to customers (1)"],
  ])("says who gains at %i to %i", (customer, business, sides) => {
    const text = `journey j "J" {\n  opportunity x "X" {\n    customer-value ${customer}\n    business-value ${business}\n  }\n}`;
    expect(findingsIn(text, "one-sided-opportunity").map(({ message }) => message)).toEqual([
      `"X" is worth much to ${sides}. Improvements that serve one side only rarely last: what would make it worthwhile for both?`,
    ]);
  });

  it.each([
    "customer-value 5",
    "business-value 5",
    "customer-value 3  business-value 1",
    "customer-value 1  business-value 3",
  ])("is silent with %s", (values) => {
    const text = `journey j "J" {\n  opportunity x "X" { ${values} }\n}`;
    expect(findingsIn(text, "one-sided-opportunity")).toEqual([]);
  });
});
