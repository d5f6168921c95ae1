import { expect, it } from "vitest";
import { TextProject } from "../../src/project/text-project.ts";
import { expectMarks, TODAY } from "../helpers/project.ts";

const HUGE = "9".repeat(400);

it("reports numbers that are too large to calculate with, and leaves them out", async () => {
  await expectMarks(
    `
owner o "O"
journey a "A" by o {
  stage s "S" {
    touchpoint t "T" via web {
      desired { wait <= 9007199254740991 s  contacts <= 9007199254740992 }
//                                                      ^^^^^^^^^^^^^^^^ error: This number is too large to calculate with. Write a smaller one.
      actual on 2026-11-01 { wait 285616415 years  contacts 1 }
//                                ^^^^^^^^^^^^^^^ error: This number is too large to calculate with. Write a smaller one.
    }
  }
}`,
    "invalid-value",
  );
});

it("calculates with every number that is left", () => {
  const text = `journey a "A" {
  reviewed 2026-01-01 every ${HUGE} days
  stage s "S" {
    touchpoint t "T" via web {
      desired { wait <= ${HUGE} min emotion +${HUGE} conversion <= 0.${HUGE} % }
      actual on 2026-10-01 { sample ${HUGE} wait ${HUGE} min emotion -${HUGE} conversion ${HUGE} % }
    }
  }
  opportunity p "P" { closes t.wait effort ${HUGE} customer-value ${HUGE} }
}
`;
  const project = new TextProject({ "a.journey": text }, () => TODAY);
  const { findings } = project.of("a.journey");
  expect(findings.filter(({ rule }) => rule === "invalid-value").length).toBe(9);
  for (const { message } of findings) expect(message).not.toMatch(/NaN|Infinity|e\+/);
});
