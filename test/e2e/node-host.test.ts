import { describe } from "vitest";
import { editorSuite } from "./editor-suite.ts";

describe("with the extension on Node", () => editorSuite({}));
