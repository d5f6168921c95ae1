/** A point in a text: zero-based line, zero-based column in UTF-16 code units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text; `end` is exclusive. */
export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of text in a file of the project. */
export interface Place {
  readonly uri: string;
  readonly range: TextRange;
}
