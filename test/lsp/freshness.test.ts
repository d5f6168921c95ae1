import { DocumentState } from "langium";
import { addDiagnosticsHandler } from "langium/lsp";
import { expect, it } from "vitest";
import type { Connection, PublishDiagnosticsParams } from "vscode-languageserver";
import { keepClientFresh } from "../../src/lsp/freshness.ts";
import { FOLDER, project } from "../helpers/project.ts";

const ORG = `${FOLDER}/org.journey`;
const FILE = `${FOLDER}/j.journey`;
const OWNERS = 'owner o "O"\n';
const TEXT = 'journey j "J" by o {\n  stage s "S" by o {\n    touchpoint t "T" via web\n  }\n}\n';

it("a client hears of what an edit elsewhere changes, also when that edit stopped a build that had told of the file", async () => {
  const { services, files } = await project({ "org.journey": OWNERS, "j.journey": TEXT });
  const told = new Map<string, unknown[]>();
  const connection = {
    sendDiagnostics: async ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      told.set(
        uri,
        diagnostics.map(({ code }) => code),
      );
    },
    sendNotification: async () => undefined,
  } as unknown as Connection;
  keepClientFresh(connection, services, () => () => undefined);
  addDiagnosticsHandler(connection, services);
  const { DocumentBuilder } = services.workspace;
  const { DocumentUpdateHandler: handler } = services.lsp;
  let edits = 0;
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
    if (uri.toString() !== FILE || edits++ > 0) return;
    files.set(ORG, 'owner o "S"\n');
    void handler.applyChanges([ORG], []);
  });
  files.set(FILE, `// edited\n${TEXT}`);
  await handler.applyChanges([FILE], []);
  await expect.poll(() => told.get(FILE)).toContain("inside-out-stage");
});
