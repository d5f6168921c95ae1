import fc from "fast-check";
import { URI } from "langium";
import { expect, it } from "vitest";
import { FOLDER, project, type TestProject } from "../helpers/project.ts";

/** Texts that a file can have: each leans on names of the others, lacks some, or is broken. */
const TEXTS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  "org.journey": [
    'owner o "O"\nowner p "P"\nsource log "Log"\n',
    'owner o "Other"\nsource log "Log" { kind survey }\n',
    'owner o "O"\nowner o "Twice"\nmetric wait "Waiting" { unit count }\n',
    'owner o "O" {\n',
    'owner o "S" { accept unused-declaration "soon" }\nowner p "P" { retired }\ncontext k "Key"\nsource log "Log" { kind assumption }\n',
    undefined,
  ],
  "j.journey": [
    'journey j "J" by o {\n  stage s "S" by o { touchpoint a "A" via web { desired { wait <= 5 min } } touchpoint b "B" via web by p }\n}\n',
    'journey j "J" {\n  follows mine\n  stage s "S" as early by p { touchpoint a "A" via fax }\n  handoff a -> b by o\n}\n',
    'journey j "J" by o {\n  accept gap-metric "known" until 2026-11-21\n  stage s "S" by o { touchpoint a "A" via web { gives k expands below desired { wait <= 5 min } } touchpoint b "B" via web by p { needs k } }\n  handoff a -> b by o { accept lost-context "meant" }\n}\n',
    'journey other "J" by p {\n  stage s "S" { touchpoint a "A" } }\n}\n}',
    undefined,
  ],
  "more.journey": [
    'lifecycle mine "Mine" { phase early "Early" }\nchannel fax "Fax"\n',
    'lifecycle mine "Mine" { phase late "Late" }\n',
    'journey j "The same again" by o {}\nowner p "P"\n',
    'journey below "Below" by p { stage s "S" by o { touchpoint a "A" via web { moment-of-truth expands j actual failing from log } } }\n',
    "",
  ],
  "m.journey": [
    "actuals j on 2026-10-01 from log { a { wait 9 min } }\n",
    "actuals j on 2026-10-02 { a failing { wait 9 h } b { wait 1 min } }\n",
    undefined,
  ],
  "journey.config.json": [
    '{ "rules": { "unowned-handoff": "info" } }',
    '{ "lifecycle": "mine", "reviewEvery": "30 days" }',
    "{}",
    undefined,
  ],
};

const edit = fc
  .constantFrom(...Object.keys(TEXTS))
  .chain((name) => fc.record({ name: fc.constant(name), text: fc.constantFrom(...(TEXTS[name] ?? [])) }));

const START = Object.fromEntries(Object.entries(TEXTS).map(([name, [text = ""]]) => [name, text]));

/** Everything that is to be said of a project. */
function said({ services }: TestProject): unknown {
  return [...services.analyses.ofProject(FOLDER)].map(([uri, { findings, journeys }]) => ({
    uri,
    findings,
    journeys: journeys.map(({ journey, assessment, nested }) => ({ journey, assessment, nested })),
  }));
}

it("an edited project is the same as one that is read anew", async () => {
  const fresh = new Map<string, unknown>();
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const edited = await project(START);
      const texts = new Map<string, string>(Object.entries(START));
      const { DocumentUpdateHandler: handler } = edited.services.lsp;
      for (const { name, text } of edits) {
        const uri = `${FOLDER}/${name}`;
        edited.files.set(uri, text);
        if (text === undefined) texts.delete(name);
        else texts.set(name, text);
        await handler.applyChanges(text === undefined ? [] : [uri], text === undefined ? [uri] : []);
        await edited.services.workspace.WorkspaceLock.read(() => undefined);
        // What was worked out on the way must not stay.
        said(edited);
      }
      const key = JSON.stringify([...texts].toSorted());
      if (!fresh.has(key))
        fresh.set(key, said(await project({ "journey.config.json": undefined, ...Object.fromEntries(texts) })));
      expect(said(edited)).toEqual(fresh.get(key));
      expect(edited.services.workspace.LangiumDocuments.hasDocument(URI.parse(`${FOLDER}/org.journey`))).toBe(
        texts.has("org.journey"),
      );
    }),
    { numRuns: 100 },
  );
});
