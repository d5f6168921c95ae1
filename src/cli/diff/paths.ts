/** Whether a file is at a path or below it. Both start from the same folder, with slashes; the empty path is that folder. */
export function isAt(file: string, at: string): boolean {
  return at === "" || file === at || file.startsWith(`${at}/`);
}
