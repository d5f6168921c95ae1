import { DARK, LIGHT, PRINT, type Theme } from "../../render/theme.ts";
import { type ChangedJourney, changedIn, chooseChanged, drawBoth, drawChanged } from "../diff/changed-map.ts";
import type { DiffResult, ToldChange } from "../diff/result.ts";

export const DIFF_THEMES = { light: LIGHT, dark: DARK, print: PRINT } satisfies Readonly<Record<string, Theme>>;

export interface DiffPictureOptions {
  /** By its name now or then; the one with the worst change without it. */
  readonly journey?: string;
  readonly theme?: keyof typeof DIFF_THEMES;
}

/** A picture of one journey, and what to say of the others. */
export interface DiffPicture {
  /** `undefined` when nothing changed in any journey. */
  readonly text: string | undefined;
  readonly remark?: string;
}

/** One map with what came, changed and went marked on it. @throws UsageError for a journey in which nothing changed. */
export function diffSvg(result: DiffResult, { journey, theme = "light" }: DiffPictureOptions): DiffPicture {
  const changed = chooseChanged(result, journey);
  if (!changed) return NOTHING;
  return { text: drawChanged(changed, DIFF_THEMES[theme]), ...remarkOn(changed, result) };
}

/** A page with both maps beside each other, and a list of changes that leads to both. @throws UsageError as `diffSvg` does. */
export async function diffHtml(
  result: DiffResult,
  { journey, theme = "light" }: DiffPictureOptions,
): Promise<DiffPicture> {
  const changed = chooseChanged(result, journey);
  if (!changed) return NOTHING;
  const { writeCompareHtml } = await import("../../export/node/exporter.ts");
  const { before, after } = drawBoth(changed, DIFF_THEMES[theme]);
  const messages = new Map(result.changes.map(({ id, message }) => [id, message]));
  // What all journeys share is told with each of them.
  const told = result.changes.filter(
    ({ section }) => section.journey === undefined || section === changed.changes[0]?.section,
  );
  const text = await writeCompareHtml({
    title: `${changed.title}: ${result.before} and ${result.after}`,
    before: { label: result.before, ...before },
    after: { label: result.after, ...after },
    changes: told.map((change) => pageChange(change, messages)),
  });
  return { text, ...remarkOn(changed, result) };
}

const NOTHING: DiffPicture = { text: undefined };

function pageChange(
  { id, severity, message, before, after, causes }: ToldChange,
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
  return { remark: `This shows “${title}”. What changed in others is shown with --journey: ${names}.` };
}
