// What a thing in a journey is called where maps, details and tables speak of the same things: unique in the journey, and
// unchanged by edits elsewhere.

/** The same thing where several journeys are spoken of. */
export function aboutIn({ name }: { readonly name: string | undefined }, about: string): string {
  return `${asciiName(name ?? "")}/${about}`;
}

export function aboutJourney(): string {
  return "journey";
}

export function aboutStage({ key }: { readonly key: string }): string {
  return `stage:${asciiName(key)}`;
}

export function aboutTouchpoint({ key }: { readonly key: string }): string {
  return `touchpoint:${asciiName(key)}`;
}

export function aboutStep({ from, to }: StepEnds): string {
  return `handoff:${asciiName(from.key)}:${asciiName(to.key)}`;
}

export function aboutOpportunity({ key }: { readonly key: string }): string {
  return `opportunity:${asciiName(key)}`;
}

interface StepEnds {
  readonly from: { readonly key: string };
  readonly to: { readonly key: string };
}

/** Letters, digits, `-` and `_` stay; everything else becomes its code point, as ids in XML and selectors are ASCII at their safest. */
export function asciiName(name: string): string {
  return PLAIN.test(name)
    ? name
    : Array.from(name, (character) =>
        /[\w-]/.test(character) ? character : `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
      ).join("");
}

const PLAIN = /^[\w-]*$/;
