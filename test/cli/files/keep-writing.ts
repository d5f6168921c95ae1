import process from "node:process";
import { replaceFile } from "../../../src/cli/files/write-file.ts";

// A process that writes two contents in turn until it is killed: journey files take too little time to be caught at it.
const [, , file = "", first = "", second = ""] = process.argv;
const SIZE = 300_000;
process.stdout.write("ready\n");
for (;;) {
  for (const letter of [first, second]) {
    replaceFile(file, file, letter.repeat(SIZE), { error: (text) => process.stderr.write(text) });
  }
}
