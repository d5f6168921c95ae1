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

/**
 * Passes over further names where one can stand, as in `by support, sales`, and says so: the first one counts, and the rest
 * of the line is read as it was meant.
 * @param tokens words already told from names.
 */
export function keepSingleNames(tokens: IToken[]): { tokens: IToken[]; errors: ILexingError[] } {
  const errors: ILexingError[] = [];
  const further = new Set<IToken>();
  for (let at = 2; at < tokens.length; at++) {
    const joining = tokens[at];
    if (!joining || !joins(joining) || further.has(joining)) continue;
    const [keyword, name] = [tokens[at - 2], tokens[at - 1]];
    const message = keyword && MESSAGES.get(keyword.tokenType.name);
    if (!message || !name || !isNameOn(name, keyword)) continue;
    const start = at;
    for (let to = at; joins(tokens[to]) && isNameOn(tokens[to + 1], keyword); to += 2) at = to + 1;
    const last = tokens[at];
    if (at === start || !last) continue;
    for (const token of tokens.slice(start, at + 1)) further.add(token);
    const length = last.startOffset + last.image.length - joining.startOffset;
    const { startOffset: offset, startLine: line, startColumn: column } = joining;
    errors.push({ offset, line, column, length, message: message(name.image) });
  }
  return { tokens: further.size > 0 ? tokens.filter((token) => !further.has(token)) : tokens, errors };
}

function joins(token: IToken | undefined): boolean {
  const image = token?.image;
  return image === "," || image === "and" || image === "or";
}

function isNameOn(token: IToken | undefined, { startLine }: IToken): boolean {
  return token?.tokenType.name === "NAME" && token.startLine === startLine;
}
