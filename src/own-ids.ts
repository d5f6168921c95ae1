/**
 * A picture, or some lines of one, with ids that begin with a key, and with references to them that do so too. In texts
 * quotation marks are escaped, so what looks like an attribute is one.
 *
 * @param key letters and digits, the first of them a letter.
 */
export function withOwnIds(svg: string, key: string): string {
  return svg
    .replaceAll(/ id="([^"]*)"/g, ` id="${key}-$1"`)
    .replaceAll(/ aria-(labelledby|describedby)="([^"]*)"/g, (_all, attribute: string, ids: string) => {
      const own = ids.split(" ").map((id) => `${key}-${id}`);
      return ` aria-${attribute}="${own.join(" ")}"`;
    })
    .replaceAll(/"url\(#([^)"]*)\)"/g, `"url(#${key}-$1)"`);
}

/**
 * A picture that can stand on a page beside any other one: its ids begin with a key that is made from all that is drawn. The same
 * picture has the same key everywhere.
 */
export function withIdsOfContent(svg: string): string {
  return withOwnIds(svg, `m${fingerprint(svg)}`);
}

/** A number of 53 bits as digits and letters, after Bryc's cyrb53. It tells texts apart, but keeps no secrets. */
function fingerprint(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (2 ** 32 * (low & 0x1fffff) + (high >>> 0)).toString(36);
}
