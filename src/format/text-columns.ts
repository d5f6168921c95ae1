/**
 * How many columns a text takes in an editor's font: two for East Asian wide letters and for emoji, none for marks that
 * join the letter before them.
 */
export function columnsOf(text: string): number {
  if (isAscii(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (!JOINED.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 126) return false;
  return true;
}

const JOINED = /^(?:\p{Mn}|\p{Me}|\u200d)$/u;

/** The blocks of Unicode whose letters are wide (East Asian Width W and F), coarsely, and what is shown as an emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;
