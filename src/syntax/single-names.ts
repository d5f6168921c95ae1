import type { IToken } from "chevrotain";
import { type Mistake, mistakeAt, rangeOf, writing } from "./told.ts";

/** The message for several names where only one is allowed, by the keyword before them. @param name the first of them. */
const MESSAGES: ReadonlyMap<string, (name: string) => string> = new Map([
  [
    "by",
    (name) => `Only one owner is responsible: by ${name}. Give others who take part a \`backstage\` line of their own.`,
  ],
  ["via", (name) => `A touchpoint has only one channel: via ${name}. Give the other channel a touchpoint of its own.`],
  ["for", (name) => `A journey has only one persona: for ${name}. Give others a journey of their own.`],
  ["as", (name) => `A stage belongs to only one phase: as ${name}.`],
  ["from", (name) => `Only one source can be named here: from ${name}. Give another source an \`actual\` of its own.`],
  ["follows", (name) => `A journey follows only one lifecycle: follows ${name}.`],
  [
    "then",
    (name) => `A \`then\` leads to one touchpoint: then ${name}. Give each of the others a \`then\` of its own.`,
  ],
  ["expands", (name) => `Only one journey can open below a touchpoint: expands ${name}.`],
]);

/**
 * Passes over further names where one can stand, as in `by support, sales`, and says so: the first one counts, and the rest
 * of the line is read as it was meant.
 * @param tokens words already told from names.
 */
export function keepSingleNames(tokens: IToken[]): { tokens: IToken[]; errors: Mistake[] } {
  const errors: Mistake[] = [];
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
    const others = tokens.slice(start, at + 1).filter((token) => !joins(token));
    const text = keyword.image === "then" ? others.map(({ image }) => ` then ${image}`).join("") : "";
    const title = `Write ${keyword.image} ${name.image}${text}`;
    errors.push(mistakeAt(joining, last, message(name.image), writing(rangeOf(joining, last), text, title)));
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
