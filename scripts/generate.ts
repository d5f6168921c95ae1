/** Writes every generated file: the parser's tables, and the built-in library as a module. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

execFileSync(process.execPath, ["node_modules/langium-cli/bin/langium.js", "generate"], { stdio: "inherit" });

const library = readFileSync("src/grammar/library.journey", "utf8");
writeFileSync(
  "src/generated/library.ts",
  `// Generated from src/grammar/library.journey. Do not edit.\nexport const LIBRARY_TEXT = ${JSON.stringify(library)};\n`,
);
