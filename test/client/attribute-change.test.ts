import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributeChange } from "../../client/webview/attribute-change.ts";

const CARD =
  '<g id="a" class="card"><title>A &quot;b&quot; x="1"</title><rect x="1" height="72"/><text x="14">A</text></g>';

/** Writes a line with another value for one attribute, by reading its tags one after the other. */
function withValue(line: string, element: number, name: string, value: string): string {
  let at = -1;
  return line.replace(/<[\w-]+(?: [\w:-]+="[^"]*")*/g, (tag) => {
    at++;
    return at === element ? tag.replace(new RegExp(`( ${name}=")[^"]*`), `$1${value}`) : tag;
  });
}

describe("a line that changed", () => {
  test("in one attribute only is told by it", () => {
    expect(attributeChange(CARD, CARD.replace("72", "90"))).toEqual({
      element: 2,
      name: "height",
      last: "72",
      next: "90",
    });
    expect(attributeChange(CARD, CARD.replace('x="14"', 'x="140"'))).toMatchObject({
      element: 3,
      last: "14",
      next: "140",
    });
    expect(attributeChange(CARD, CARD.replace('class="card"', 'class=""'))).toMatchObject({ element: 0, next: "" });
  });

  test("in more than a value of an attribute has to be parsed", () => {
    const others = [
      CARD.replace(">A<", ">B<"),
      CARD.replace('"1"<', '"2"<'),
      CARD.replace('x="1" height="72"', 'x="2" height="73"'),
      CARD.replace('height="72"', 'width="72"'),
      CARD.replace('height="72"', 'height="72" rx="8"'),
      CARD.replace("<rect", "<path"),
      CARD.replace('height="72"', 'height="&amp;"'),
      "",
      CARD,
    ];
    for (const other of others) expect(attributeChange(CARD, other)).toBeUndefined();
  });

  test("says by its attribute all that changed", () => {
    const value = fc.stringMatching(/^[0-9a-z .-]{0,8}$/);
    const line = fc
      .array(fc.tuple(fc.constantFrom("rect", "g", "text"), value, value, value), { minLength: 1, maxLength: 4 })
      .map((tags) => tags.map(([tag, x, y, text]) => `<${tag} x="${x}" y-1="${y}">${text}</${tag}>`).join(""));
    fc.assert(
      fc.property(line, line, fc.nat(3), fc.constantFrom("x", "y-1"), value, (last, other, element, name, next) => {
        for (const after of [other, withValue(last, element, name, next)]) {
          const change = attributeChange(last, after);
          if (change) expect(withValue(last, change.element, change.name, change.next)).toBe(after);
          else if (after !== other) expect(after).toBe(last);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
