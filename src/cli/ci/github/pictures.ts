import { mkdirSync } from "node:fs";
import path from "node:path";
import { writeInPlaceOfLink } from "../../files/write-file.ts";
import { markdownText } from "../../report/markdown-text.ts";
import type { Api } from "./api.ts";
import { type Picture, type PublishedPicture, publishPictures } from "./picture-branch.ts";
import { type ChangedJourney, mapOf, type ReviewOptions } from "./review.ts";
import { runPage, type Workflow } from "./workflow.ts";

/** How many maps are drawn; of a change that touches more, the first ones. */
const MOST_PICTURES = 8;

/** The maps of journeys that a change is about. @throws UsageError when one can't be drawn. */
export async function drawMaps(options: ReviewOptions, journeys: readonly ChangedJourney[]): Promise<Picture[]> {
  const { writePng } = await import("../../../export/node/exporter.ts");
  const pictures: Picture[] = [];
  for (const { name, title } of journeys.slice(0, MOST_PICTURES)) {
    const { bytes } = await writePng(await mapOf(options, name), {});
    pictures.push({ name, title: title || name, png: bytes });
  }
  return pictures;
}

/** Says how many journeys have no map here; empty when there are none. */
export function restOf(journeys: readonly ChangedJourney[]): string {
  const more = journeys.length - MOST_PICTURES;
  return more > 0 ? `\n\n+${more} more changed, not shown here.` : "";
}

/** Writes pictures into a folder for the run's artifacts. @returns Markdown that says where they are. */
export function writePictures(folder: string, pictures: readonly Picture[], workflow: Workflow): string {
  mkdirSync(folder, { recursive: true });
  for (const { name, png } of pictures) {
    const file = path.join(folder, `${name}.png`);
    writeInPlaceOfLink(file, file, png);
  }
  const names = pictures.map(({ title }) => markdownText(title)).join(", ");
  return `Maps of ${names}: among the [artifacts of the run](${runPage(workflow)}#artifacts).`;
}

/** Puts pictures where a comment can show them. @returns Markdown that shows them. @throws ApiError */
export async function showPictures(
  api: Api,
  workflow: Workflow,
  folder: string,
  pictures: readonly Picture[],
): Promise<string> {
  const published = await publishPictures(api, workflow, folder, pictures);
  return published.map(shown).join("\n\n");
}

/** The address with `raw` is one that signed-in readers of a private repository can see too; a click opens the page. */
function shown({ title, page }: PublishedPicture): string {
  const about = markdownText(`Map of ${title} after the change`);
  return `[![${about}](${page}?raw=true)](${page})`;
}
