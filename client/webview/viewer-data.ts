import type { AllDetails } from "../preview/messages.ts";

/**
 * What a page with a map in one file holds for `dist/viewer.js`, as JSON in
 * `<script type="application/json" id="journey-data">`. In it every `<` has to be written as `\u003c`, so that no text can end
 * the element.
 *
 * The page needs nothing else: `<style>` with `dist/viewer.css` in the head, and in the body the data and, after it, `<script>`
 * with `dist/viewer.js`. Both are the same for all maps, so that a content security policy can name their hashes; nothing
 * is asked for over a network.
 */
export interface ViewerData {
  /** Pictures to choose from, at least one, the first of them shown first. */
  readonly views: readonly ViewerPicture[];
}

export interface ViewerPicture {
  /** Tells it from the others. */
  readonly name: string;
  /** What the reader chooses it by. */
  readonly title: string;
  /** As `MapResult.svg`, a part a line. */
  readonly svg: string;
  /** What is known of what it shows; none when absent, and then there are no details, no filter, no table. */
  readonly details?: AllDetails;
}
