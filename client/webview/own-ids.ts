/**
 * The lines of a picture with ids that are unlike those of another one on the same page. In texts quotation marks are escaped, so
 * what looks like an attribute is one.
 *
 * @param key letters and digits.
 */
export function withOwnIds(lines: readonly string[], key: string): string[] {
  return lines.map((line) =>
    line
      .replaceAll(/ id="([^"]*)"/g, ` id="${key}-$1"`)
      .replaceAll(/ aria-(labelledby|describedby)="([^"]*)"/g, (_all, attribute: string, ids: string) => {
        const own = ids.split(" ").map((id) => `${key}-${id}`);
        return ` aria-${attribute}="${own.join(" ")}"`;
      })
      .replaceAll(/"url\(#([^)"]*)\)"/g, `"url(#${key}-$1)"`),
  );
}

/** The id that a part had before. */
export function plainId(id: string, key: string): string {
  return id.startsWith(`${key}-`) ? id.slice(key.length + 1) : id;
}
