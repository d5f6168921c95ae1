import { generate, staleFiles } from "./lib/generate.ts";
import { root } from "./lib/paths.ts";

if (process.argv.includes("--check")) {
  const stale = await staleFiles(root);
  if (stale.length > 0) {
    console.error(`Not what the sources make of them: ${stale.join(", ")}. Run \`npm run generate\`.`);
    process.exitCode = 1;
  }
} else {
  await generate(root);
}
