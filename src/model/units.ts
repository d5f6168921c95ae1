import type { Dimension } from "./quantity.ts";

/** A unit that a number can have. */
export interface Unit {
  readonly dimension: Dimension;
  /** How many of the dimension's base unit it is: seconds for time. */
  readonly base: number;
  /** Every way to write it; the shortest first. */
  readonly spellings: readonly [string, ...string[]];
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The mean year of the Gregorian calendar, in days. */
const YEAR_DAYS = 365.2425;

/** The currencies of ISO 4217 that people pay with. */
const CURRENCIES = [
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF",
  "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG",
  "HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA",
  "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD",
  "RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX",
  "USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG",
].flatMap((line) => line.split(" "));

/** Every unit but currencies. A new one is one line here, and one word in the grammar's QUANTITY; a test holds the two together. */
const OTHER_UNITS: readonly Unit[] = [
  { dimension: "percent", base: 1, spellings: ["%"] },
  { dimension: "time", base: 0.001, spellings: ["ms"] },
  { dimension: "time", base: 1, spellings: ["s", "sec", "second", "seconds"] },
  { dimension: "time", base: MINUTE, spellings: ["min", "minute", "minutes"] },
  { dimension: "time", base: HOUR, spellings: ["h", "hour", "hours"] },
  { dimension: "time", base: DAY, spellings: ["d", "day", "days"] },
  { dimension: "time", base: 7 * DAY, spellings: ["week", "weeks"] },
  { dimension: "time", base: (YEAR_DAYS / 12) * DAY, spellings: ["month", "months"] },
  { dimension: "time", base: YEAR_DAYS * DAY, spellings: ["year", "years"] },
];

/** Every unit. An amount of money keeps its currency: nobody converts it. */
export const UNITS: readonly Unit[] = [
  ...OTHER_UNITS,
  ...CURRENCIES.map((code): Unit => ({ dimension: "money", base: 1, spellings: [code] })),
];

const BY_SPELLING: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) => unit.spellings.map((spelling) => [spelling, unit] as const)),
);

/** How people write units elsewhere, and how they are written here. */
const WRITTEN_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...["mins", "minutos", "minuten", "mn"].map((word) => [word, "min"] as const),
  ...["hr", "hrs", "std", "stunden", "horas", "heures"].map((word) => [word, "h"] as const),
  ...["secs", "sek"].map((word) => [word, "s"] as const),
  ...["msec", "msecs", "millisecond", "milliseconds"].map((word) => [word, "ms"] as const),
  ...["tage", "tag", "jours", "workdays"].map((word) => [word, "days"] as const),
  ...["wk", "wks", "w"].map((word) => [word, "weeks"] as const),
  ...["mo", "mos", "mth", "mths"].map((word) => [word, "months"] as const),
  ...["yr", "yrs", "y"].map((word) => [word, "years"] as const),
  ...["percent", "percentage", "pct", "pc"].map((word) => [word, "%"] as const),
  ...["euro", "euros"].map((word) => [word, "EUR"] as const),
  ...["dollar", "dollars"].map((word) => [word, "USD"] as const),
]);

/** The signs of currencies, and their codes. Several countries call theirs dollar or yen; the code says which. */
const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ...([
    ["€", "EUR"],
    ["$", "USD"],
    ["£", "GBP"],
    ["¥", "JPY"],
    ["₹", "INR"],
    ["₩", "KRW"],
    ["₺", "TRY"],
    ["₽", "RUB"],
  ] as const),
  ...([
    ["₴", "UAH"],
    ["₪", "ILS"],
    ["₫", "VND"],
    ["₦", "NGN"],
    ["₱", "PHP"],
    ["฿", "THB"],
    ["₵", "GHS"],
    ["₸", "KZT"],
  ] as const),
]);

/** How a unit is written here that somebody has written as elsewhere, in any case; `undefined` for what means none. */
export function unitMeantBy(word: string): string | undefined {
  return WRITTEN_ELSEWHERE.get(word.toLowerCase()) ?? codeOf(word.toUpperCase()) ?? CURRENCY_SIGNS.get(word);
}

/** The units that somebody can have meant: several for what is short for more than one; none for what means none. */
export function unitsMeantBy(word: string): readonly string[] {
  if (word === "m" || word === "M") return ["min", "months"];
  const lower = word.toLowerCase();
  return [unitMeantBy(word) ?? (unitOf(lower) ? lower : undefined)].filter((unit) => unit !== undefined);
}

function codeOf(word: string): string | undefined {
  return CURRENCIES.includes(word) ? word : undefined;
}

/** The unit that is written so; `undefined` for what is none. */
export function unitOf(spelling: string): Unit | undefined {
  return BY_SPELLING.get(spelling);
}

/** Periods that are named without a number, and how long they are. */
const PERIODS: ReadonlyMap<string, string> = new Map([
  ["day", "1 day"],
  ["week", "1 week"],
  ["fortnight", "2 weeks"],
  ["month", "1 month"],
  ["quarter", "3 months"],
  ["year", "1 year"],
  ...(["daily", "weekly", "monthly", "quarterly", "yearly"] as const).map(
    (word, at) => [word, ["1 day", "1 week", "1 month", "3 months", "1 year"][at] ?? ""] as const,
  ),
]);

/** How long a period is that is named without a number, as in `every quarter`; `undefined` for any other word. */
export function periodMeantBy(word: string): string | undefined {
  return PERIODS.get(word.toLowerCase());
}

/** What a number of some dimension is mostly given in, the likeliest first; one empty unit for plain numbers. */
export function likelyUnits(dimension: Dimension): readonly string[] {
  const units: Readonly<Record<Dimension, readonly string[]>> = {
    number: [""],
    time: ["min", "h", "days"],
    percent: ["%"],
    money: ["EUR", "USD"],
  };
  return units[dimension];
}
