import { expect, it } from "vitest";
import { columnsOf } from "../../src/format/text-columns.ts";

it.each([
  ["", 0],
  ["plain ~", 7],
  ["\u007f", 1],
  ["é", 1],
  ["e\u0301", 1],
  ["a\u20dd", 1],
  ["顧客", 4],
  ["한글", 4],
  ["ｆｕｌｌ", 8],
  ["ﾊﾝ", 2],
  ["🚀", 2],
  ["👩\u200d🚀", 4],
  ["𠀀", 2],
  ["a顧é", 4],
])("%j takes %i columns", (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});
