import { withIdsOfContent } from "../../../own-ids.ts";
import { DARK, LIGHT, PRINT, type Theme } from "../../../render/theme.ts";
import { type ChangedJourney, changedIn, chooseChanged, drawBoth, drawChanged } from "../../diff/changed-map.ts";
import type { DiffResult, ReportedChange } from "../../diff/result.ts";

export const DIFF_THEMES = { light: LIGHT, dark: DARK, print: PRINT } satisfies Readonly<Record<string, Theme>>;

export interface DiffPictureOptions {
  /** The new or old name of a journey; without it, the journey with the worst change. */
  readonly journey?: string;
  readonly theme?: keyof typeof DIFF_THEMES;
}

/** A picture of one journey, and a remark about the others. */
export interface DiffPicture {
  /** `undefined` when nothing changed in any journey. */
  readonly text: string | undefined;
  readonly remark?: string;
}

/** One map on which everything added, changed and removed is marked. @throws UsageError for a journey in which nothing changed. */
export function diffSvg(result: DiffResult, { journey, theme = "light" }: DiffPictureOptions): DiffPicture {
  const changed = chooseChanged(result, journey);
  if (!changed) return NOTHING;
  return { text: withIdsOfContent(drawChanged(changed, DIFF_THEMES[theme])), ...remarkOn(changed, result) };
}

/** A page with both maps side by side, and a list of changes with links to both. @throws UsageError as `diffSvg` does. */
export async function diffHtml(
  result: DiffResult,
  { journey, theme = "light" }: DiffPictureOptions,
): Promise<DiffPicture> {
  const changed = chooseChanged(result, journey);
  if (!changed) return NOTHING;
  const { writeCompareHtml } = await import("../../../export/node/exporter.ts");
  const { before, after } = drawBoth(changed, DIFF_THEMES[theme]);
  const messages = new Map(result.changes.map(({ id, message }) => [id, message]));
  // Changes of shared declarations are listed with every journey.
  const listed = result.changes.filter(
    ({ section }) => section.journey === undefined || section === changed.changes[0]?.section,
  );
  const text = await writeCompareHtml({
    title: `${changed.title}: ${result.before} and ${result.after}`,
    before: { label: result.before, ...before },
    after: { label: result.after, ...after },
    changes: listed.map((change) => pageChange(change, messages)),
  });
  return { text, ...remarkOn(changed, result) };
}

const NOTHING: DiffPicture = { text: undefined };

function pageChange(
  { id, severity, message, before, after, causes }: ReportedChange,
  messages: ReadonlyMap<string, string>,
) {
  return {
    id,
    severity,
    message,
    ...(before && { before: before.about === undefined ? {} : { about: before.about } }),
    ...(after && { after: after.about === undefined ? {} : { about: after.about } }),
    causes: causes.flatMap((cause) => messages.get(cause) ?? []),
  };
}

function remarkOn({ title, journey }: ChangedJourney, result: DiffResult): Pick<DiffPicture, "remark"> {
  const others = changedIn(result).filter((other) => other.journey !== journey);
  if (others.length === 0) return {};
  const names = others.map((other) => other.journey).join(", ");
  return { remark: `This shows “${title}”. Others changed too; show them with --journey: ${names}.` };
}
