/** A type size with the height of its line, in px. */
export interface TypeSize {
  readonly size: number;
  readonly lineHeight: number;
}

export const TITLE: TypeSize = { size: 22, lineHeight: 28 };
export const HEADING: TypeSize = { size: 14, lineHeight: 18 };
export const BODY: TypeSize = { size: 12, lineHeight: 16 };
export const SMALL: TypeSize = { size: 10.5, lineHeight: 14 };
