/** The id that a part had before it got one that begins with a key. */
export function plainId(id: string, key: string): string {
  return id.startsWith(`${key}-`) ? id.slice(key.length + 1) : id;
}
