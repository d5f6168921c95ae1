/** Small numbers in words, by what they are in digits. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, number) => [word, String(number)] as const,
  ),
);

/** A number that is written as a word, in digits; `undefined` for any other word. */
export function numberMeantBy(word: string): string | undefined {
  return NUMBERS.get(word.toLowerCase());
}
