import type { ChangeSide } from "../../../diff/change.ts";
import { countsIn, type DiffResult, type ReportedChange } from "../../diff/result.ts";
import type { NameOf } from "../file-names.ts";
import { jsonText } from "../json-text.ts";

/**
 * The comparison as JSON, by the schema in `schemas/diff.schema.json`; lines and columns start at zero, as in the Language Server
 * Protocol.
 * @param nameOf names relative to the working directory.
 */
export function diffJson(result: DiffResult, nameOf: NameOf): string {
  const { before, after, changes, ignored, files, settings, unreadable } = result;
  const plain = {
    version: 1,
    before,
    after,
    summary: countsIn(changes),
    changes: changes.map((change) => plainChange(change, nameOf)),
    ignored,
    files: files.map(nameOf),
    settings: settings.map(nameOf),
    unreadable: unreadable.map(nameOf),
  };
  return jsonText(plain);
}

function plainChange(change: ReportedChange, nameOf: NameOf) {
  const { id, rule, severity, kind, subject, field, message, before, after, causes } = change;
  return {
    id,
    rule,
    severity,
    kind,
    message,
    subject,
    ...(field !== undefined && { field }),
    ...(before && { before: plainSide(before, nameOf) }),
    ...(after && { after: plainSide(after, nameOf) }),
    causes,
  };
}

function plainSide({ journey, about, place, text, value }: ChangeSide, nameOf: NameOf) {
  return {
    ...(journey !== undefined && { journey }),
    ...(about !== undefined && { about }),
    ...(place && { file: nameOf(place.uri), range: place.range }),
    ...(text !== undefined && { text }),
    ...(value && { value }),
  };
}
