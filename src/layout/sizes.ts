// All lengths are in px at a scale of one.

/** The step of the grid that everything keeps. */
export const UNIT = 8;

/** White space around the map. */
export const MARGIN = 3 * UNIT;

/** Where the first column starts: wide enough for "Network engineering" at its left. */
export const COLUMNS_LEFT = 22 * UNIT;

/** Room for the names of lanes and owners, left of the columns. */
export const NAME_WIDTH = COLUMNS_LEFT - MARGIN - 2 * UNIT;

/** One touchpoint: 24 letters of a title fit on a line. */
export const COLUMN_WIDTH = 28 * UNIT;

/** Between two cards. */
export const COLUMN_GAP = 2 * UNIT;

export const CARD_WIDTH = COLUMN_WIDTH - COLUMN_GAP;

/** Between the edge of a card and what it says; lanes without cards keep it too, so that texts line up. */
export const CARD_PADDING = 14;

export const TEXT_WIDTH = CARD_WIDTH - 2 * CARD_PADDING;

/** Above and below what a lane holds. */
export const LANE_PADDING = 2 * UNIT;

/** The title block needs this much, however few touchpoints there are. */
export const MIN_WIDTH = 120 * UNIT;

/** The title block stays within what a window shows of a long journey. */
export const MAX_HEADER_WIDTH = 250 * UNIT;

export const BADGE_HEIGHT = 20;
/** Left and right of the words in a badge. */
export const BADGE_PADDING = 10;
