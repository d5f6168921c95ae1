import { expect, it } from "vitest";
import { plainMessage } from "../../client/webview/message-text.ts";

it("sets code in a message apart without backticks where there is only plain text", () => {
  expect(plainMessage("Add `by OWNER` to it, or `ends`.")).toBe("Add “by OWNER” to it, or “ends”.");
  expect(plainMessage("One ` alone stays.")).toBe("One ` alone stays.");
});
