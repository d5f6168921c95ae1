import { setImmediate } from "node:timers/promises";
import { Cancellation, DocumentState, URI } from "langium";
import { describe, expect, it } from "vitest";
import { FOLDER, project } from "../helpers/project.ts";

const FILE = URI.parse(`${FOLDER}/j.journey`);
const ORG = URI.parse(`${FOLDER}/org.journey`);
const OWNERS = 'owner o "O"\n';
const TEXT = 'journey j "J" by o {\n  stage s "S" by o {\n    touchpoint t "T" via web\n  }\n}\n';

/** What has become of a promise by the next turn of the event loop. */
const fate = (promise: Promise<unknown>): Promise<string> =>
  Promise.race([promise.then(() => "answered"), setImmediate("still waiting")]);

describe("who waits for a file or a build", () => {
  it.each([DocumentState.Parsed, DocumentState.Linked, DocumentState.Validated])(
    "is answered when the build is stopped just as the file reaches state %i",
    async (state) => {
      const { services, files } = await project({ "org.journey": OWNERS, "j.journey": TEXT });
      const { DocumentBuilder } = services.workspace;
      files.set(FILE.toString(), `// edited\n${TEXT}`);
      const build = new Cancellation.CancellationTokenSource();
      DocumentBuilder.onDocumentPhase(state, () => build.cancel());
      const waits: Promise<unknown>[] = [];
      const asking = DocumentBuilder.onUpdate(() => {
        waits.push(DocumentBuilder.waitUntil(state, FILE));
      });
      await Promise.allSettled([DocumentBuilder.update([FILE], [], build.token)]);
      asking.dispose();
      await DocumentBuilder.update([ORG], []);
      expect(await Promise.all(waits.map(fate))).toEqual(["answered"]);
    },
  );

  it.each([DocumentState.Parsed, DocumentState.IndexedReferences, DocumentState.Validated])(
    "is answered when a file went and nothing is left to build, for state %i",
    async (state) => {
      const { services } = await project({ "org.journey": OWNERS, "j.journey": TEXT });
      const { DocumentBuilder } = services.workspace;
      const update = DocumentBuilder.update([], [ORG]);
      const wait = DocumentBuilder.waitUntil(state);
      await update;
      expect(await fate(wait)).toBe("answered");
    },
  );
});
