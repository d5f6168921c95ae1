/** Whether a file is another path, or lies below it. Paths count from one folder, with slashes; the empty one is all. */
export function isAt(file: string, at: string): boolean {
  return at === "" || file === at || file.startsWith(`${at}/`);
}
