import { NO_DECLARATIONS } from "../../model/file-model.ts";
import { VOCABULARY_KINDS } from "../../model/vocabulary.ts";
import { removal } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const unusedDeclaration: Rule = {
  id: "unused-declaration",
  severity: "hint",
  from: "strict",
  summary: "A declaration that no journey uses",
  *checkProject(files, { namesUsedBy, configuration }) {
    const used = files.map(namesUsedBy);
    for (const file of files.filter(({ declarations }) => declarations !== NO_DECLARATIONS)) {
      for (const kind of VOCABULARY_KINDS) {
        for (const element of file.declarations[kind]) {
          const { name } = element;
          if (name === undefined || (kind === "lifecycle" && name === configuration.lifecycle)) continue;
          if (used.some((names) => names.has(kind, name))) continue;
          const message = `No journey uses the ${kind} ${quoted(element)}. Use it or remove it.`;
          const fixes = [removal(`Remove the ${kind}`, element.range)];
          yield { message, range: element.nameRange, uri: file.uri, fixes };
        }
      }
    }
  },
};
