/**
 * A line of a picture as the page shows it.
 *
 * A group that is moved stands where it does as a picture in the picture: of a thousand moved groups browsers keep track one by one
 * at each change, of pictures in a picture they don't. And everything that is about something can take the focus.
 *
 * In texts quotation marks and angle brackets are escaped, so what looks like a tag is one.
 *
 * @param line of whole elements, or what opens a group.
 */
export function pageSvg(line: string): string {
  return (line.includes(MOVE) ? unmoved(line) : line).replaceAll(' data-about="', ' tabindex="-1" data-about="');
}

const MOVE = ' transform="translate(';

function unmoved(line: string): string {
  const open: string[] = [];
  return line.replaceAll(GROUP_TAG, (tag, attributes = "") => {
    if (tag === "</g>") return `</${open.pop() ?? "g"}>`;
    const moved = MOVED.exec(attributes);
    open.push(moved ? "svg" : "g");
    return moved ? `<svg${attributes.replace(moved[0], ` x="${moved[1]}" y="${moved[2]}"`)}>` : tag;
  });
}

/** What opens or closes a group; not one that holds nothing. */
const GROUP_TAG = /<g(?=[ >])([^>]*[^/>])?>|<\/g>/g;

const MOVED = / transform="translate\((\S+) (\S+)\)"/;
