const TOKEN = /<[^<>]*>|[^<>]+|[<>]/g;
const TAG = /^<(\/?)([a-zA-Z]+)((?:\s[a-zA-Z0-9:-]+="[^"<>]*")*)\s*(\/?)>$/;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#39);)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const KNOWN = new Set("svg title desc defs pattern g rect path circle line text tspan".split(" "));

/** What is wrong with an SVG as XML: tags that do not match, characters that must be escaped, elements that no map has. */
export function faultsOf(svg: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  if (ILLEGAL.test(svg)) faults.push("a character that XML forbids");
  for (const token of svg.match(TOKEN) ?? []) {
    if (ENTITY.test(token)) faults.push(`an ampersand that is not escaped: ${token}`);
    if (!/[<>]/.test(token)) continue;
    const [, closing, name = "", attributes = "", empty] = TAG.exec(token) ?? [];
    if (!KNOWN.has(name)) faults.push(`an unknown tag: ${token}`);
    else if (closing && open.pop() !== name) faults.push(`a tag that closes nothing: ${token}`);
    else if (!closing && !empty) open.push(name);
    const names = [...attributes.matchAll(/\s([a-zA-Z:-]+)=/g)].map((match) => match[1]);
    if (new Set(names).size < names.length) faults.push(`an attribute given twice: ${token}`);
    const id = /\sid="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined && ids.has(id)) faults.push(`an id given twice: ${id}`);
    if (id !== undefined) ids.add(id);
  }
  if (open.length > 0) faults.push(`tags left open: ${open.join(", ")}`);
  return faults;
}
