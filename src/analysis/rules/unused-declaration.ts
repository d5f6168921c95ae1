import { VOCABULARY_KINDS } from "../../model/vocabulary.ts";
import { usedName } from "../names-used.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const unusedDeclaration: Rule = {
  id: "unused-declaration",
  severity: "hint",
  summary: "Declared for the project, and no journey uses it",
  *checkProject(files, { namesUsedBy, configuration }) {
    const used = files.map(namesUsedBy);
    for (const file of files) {
      for (const kind of VOCABULARY_KINDS) {
        for (const element of file.declarations[kind]) {
          if (element.name === undefined) continue;
          if (kind === "lifecycle" && element.name === configuration.lifecycle) continue;
          const name = usedName(kind, element.name);
          if (used.some((names) => names.has(name))) continue;
          const message = `No journey uses the ${kind} ${quoted(element)}. Use it or remove it.`;
          yield { message, range: element.nameRange, uri: file.uri };
        }
      }
    }
  },
};
