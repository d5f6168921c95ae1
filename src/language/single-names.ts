import type { ILexingError, IToken } from "chevrotain";

/** What to say where several names stand and one can, by the keyword before them. @param name the first of them. */
const MESSAGES: ReadonlyMap<string, (name: string) => string> = new Map([
  [
    "by",
    (name) => `One owner answers for it: by ${name}. Others who take part can have a \`backstage\` line of their own.`,
  ],
  ["via", (name) => `A touchpoint goes via one channel: via ${name}. Give the other one a touchpoint of its own.`],
  [
    "for",
    (name) => `A journey is that of one persona: for ${name}. Others go their own way, in a journey of their own.`,
  ],
  ["as", (name) => `A stage belongs to one phase: as ${name}.`],
  ["from", (name) => `One source stands here: from ${name}. Another one can have an \`actual\` of its own.`],
  ["follows", (name) => `A journey follows one lifecycle: follows ${name}.`],
  ["expands", (name) => `One journey opens below a touchpoint: expands ${name}.`],
]);

const JOINING: ReadonlySet<string> = new Set([",", "and", "or"]);

/**
 * Passes over further names where one can stand, as in `by support, sales`, and says so: the first one counts, and the rest
 * of the line is read as it was meant.
 * @param tokens words already told from names.
 */
export function keepSingleNames(tokens: readonly IToken[]): { tokens: IToken[]; errors: ILexingError[] } {
  const kept: IToken[] = [];
  const errors: ILexingError[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    kept.push(token);
    const message = MESSAGES.get(token.tokenType.name);
    const name = tokens[at + 1];
    if (!message || !name || !isNameOn(name, token)) continue;
    let end = at + 1;
    while (JOINING.has(tokens[end + 1]?.image ?? "") && isNameOn(tokens[end + 2], token)) end += 2;
    const [first, last] = [tokens[at + 2], tokens[end]];
    if (end === at + 1 || !first || !last) continue;
    kept.push(name);
    const length = last.startOffset + last.image.length - first.startOffset;
    const { startOffset: offset, startLine: line, startColumn: column } = first;
    errors.push({ offset, line, column, length, message: message(name.image) });
    at = end;
  }
  return { tokens: kept, errors };
}

function isNameOn(token: IToken | undefined, { startLine }: IToken): boolean {
  return token?.tokenType.name === "NAME" && token.startLine === startLine;
}
