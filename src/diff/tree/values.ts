import type { Ref } from "../../model/element.ts";
import type { Comparison } from "../../model/journey.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { Amount, Fields, Names, ReferenceKind, Value, Words } from "./tree.ts";

/** A text; `undefined` when there is none. */
export function words(text: string | number | undefined): Words | undefined {
  return text === undefined ? undefined : { text: String(text) };
}

/** A fact without a value, such as `ends`. */
export function flag(isSet: boolean): Words | undefined {
  return isSet ? { text: "yes" } : undefined;
}

export function nameOf(of: ReferenceKind, ref: Ref | undefined): Names | undefined {
  return ref && { of, names: [ref.name] };
}

/** Names in any order, each once. */
export function namesOf(of: ReferenceKind, refs: readonly Ref[]): Names | undefined {
  return refs.length === 0 ? undefined : { of, names: [...new Set(refs.map((ref) => ref.name))].toSorted() };
}

/** Names whose order has a meaning. */
export function sequenceOf(of: ReferenceKind, refs: readonly Ref[] | undefined): Names | undefined {
  return refs && { of, names: refs.map((ref) => ref.name), inOrder: true };
}

export function amount(quantity: Quantity | undefined, comparison?: Comparison): Amount | undefined {
  if (!quantity) return undefined;
  const { text, base, currency, dimension } = quantity;
  return {
    text: comparison ? `${comparison} ${text}` : text,
    ...(comparison && { comparison }),
    base,
    unit: currency ?? dimension,
  };
}

/** The fields that have a value. */
export function fieldsOf(given: Readonly<Record<string, Value | undefined>>): Fields {
  const fields: Record<string, Value> = {};
  for (const [field, value] of Object.entries(given)) if (value) fields[field] = value;
  return fields;
}
