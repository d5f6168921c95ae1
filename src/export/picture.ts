/** A sheet of paper, lying on its long side; `fit` is one as large as the map. */
export const PAGE_SIZES = ["fit", "a4", "a3", "letter"] as const;

export type PageSize = (typeof PAGE_SIZES)[number];

/** A picture that was made. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** What is not as one would expect of it, each a sentence. */
  readonly notes: readonly string[];
}

/** A picture that can't be made as it was asked for; the message says what to ask for instead. */
export class PictureError extends Error {}
