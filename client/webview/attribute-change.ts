/** One attribute of one element on a line that has another value now. */
export interface AttributeChange {
  /** How many elements of the line start before this one. */
  readonly element: number;
  readonly name: string;
  readonly last: string;
  readonly next: string;
}

/**
 * What a line says otherwise than before, where that is the value of one attribute only: then nothing need be parsed. Most lines that
 * change say where something stands now, or how high it is.
 *
 * Quotation marks and angle brackets of texts are escaped in such a line.
 *
 * @returns `undefined` when the lines differ in more, or in what stands for another character.
 */
export function attributeChange(last: string, next: string): AttributeChange | undefined {
  const most = Math.min(last.length, next.length);
  let start = 0;
  while (start < most && last.charCodeAt(start) === next.charCodeAt(start)) start++;
  let behind = 0;
  while (
    behind < most - start &&
    last.charCodeAt(last.length - behind - 1) === next.charCodeAt(next.length - behind - 1)
  )
    behind++;
  const opening = last.lastIndexOf("<", start - 1);
  const before = ATTRIBUTE.exec(last.slice(opening, start));
  const end = last.indexOf('"', start);
  if (opening < 0 || !before || end < last.length - behind) return undefined;
  const valueStart = start - (before[2] ?? "").length;
  const values = { last: last.slice(valueStart, end), next: next.slice(valueStart, end + next.length - last.length) };
  if (/["&<>]/.test(values.next) || /["&<>]/.test(values.last)) return undefined;
  return { element: elementsIn(last.slice(0, opening)), name: before[1] ?? "", ...values };
}

/** What opens an element, up to somewhere in the value of an attribute: its name, and what of its value there is. */
const ATTRIBUTE = /^<[\w-]+(?: [\w:-]+="[^"]*")* ([\w:-]+)="([^"]*)$/;

function elementsIn(text: string): number {
  return text.match(/<\w/g)?.length ?? 0;
}
