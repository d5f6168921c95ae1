/** Whether the first letter is Arabic, Hebrew or another that is written from right to left: the whole line is, then. */
export function isRightToLeft(text: string): boolean {
  return !isLatin(text.charCodeAt(0)) && RIGHT_TO_LEFT.test(text);
}

/** From one thing to another, as in `A → B`, in whichever direction that is read. */
export function fromTo(from: string, to: string): string {
  return `${from} ${isRightToLeft(from) ? "←" : "→"} ${to}`;
}

/** Whether a code is that of a letter as nearly all texts start with. */
function isLatin(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

const RIGHT_TO_LEFT = /^\P{L}*[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}]/u;
