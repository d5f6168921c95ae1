import path from "node:path";

/**
 * The command by which git merges journeys, for the shell that git brings along. When it fails without a result, because
 * the program is gone or does not start, git merges line by line as without a driver.
 *
 * @param script the program, as git has to call it from the root of a repository.
 */
export function driverCommand(script: string): string {
  const merge = `node ${quoted(script)} merge-driver %O %A %B %L %P %X %Y`;
  const mergeLines = "git merge-file -L ours -L base -L theirs --marker-size=%L %A %O %B";
  return `${merge} || { grep -q '^<\\{%L\\}' %A && exit 1; ${mergeLines}; }`;
}

/** How git calls a program: by its path relative to the root if it is inside the repository, so that it survives a move. */
export function scriptIn(root: string, script: string): string {
  const inside = path.relative(root, script);
  const isInside = !inside.startsWith("..") && !path.isAbsolute(inside);
  return (isInside ? inside : script).split(path.sep).join("/");
}

/** A path as one word for a POSIX shell, with the signs doubled that git takes for its own. */
function quoted(file: string): string {
  return `'${file.replaceAll("'", "'\\''").replaceAll("%", "%%")}'`;
}
