import { beforeAll, expect, test } from "vitest";
import { withBackground } from "../../src/export/background.ts";
import { toPdf } from "../../src/export/pdf.ts";
import { toPng } from "../../src/export/png.ts";
import { drawMap } from "../../src/render/draw-map.ts";
import { DARK, LIGHT, PRINT, type Theme } from "../../src/render/theme.ts";
import { useBrowser } from "../browser/shared-browser.ts";
import { journeysIn } from "../helpers/texts.ts";
import { DrawingPage, SCALE } from "./harness/drawing-page.ts";
import { TOOLS } from "./harness/fonts.ts";

/** Titles in seven scripts, in bold, regular and slanted letters, that wrap, with numbers and words of other scripts in between. */
const SCRIPTS = `
owner shop "Online shop"
owner care "خدمة العملاء"

journey order "Замовлення, παραγγελία, הזמנה 12, طلب 12, ऑर्डर, 주문" by shop {
  stage choose "Вибір 2 із 10" by shop {
    touchpoint find "Finds a “Pixel 9” online, with 20 % off" via web {
      moment-of-truth
      desired "Знаходить за 3 хвилини" { wait <= 3 min }
      actual on 2026-09-30 { wait 12 min }
    }
    touchpoint pay "Отримує підтвердження замовлення № 4711" via email { then terms  then pay "ще раз" }
    touchpoint terms "Διαβάζει τους όρους και αποδέχεται 12 σελίδες" via web { then confirmed "όταν είναι έτοιμο" }
  }
  stage get "קבלה" by care {
    touchpoint confirmed "קבלת אישור (מספר 4711) על ההזמנה והמשלוח שלי ב-Web" via web { then asked "אם הכול בסדר" }
    touchpoint asked "يتلقى العميل تأكيد الطلب رقم 4711 عبر Web خلال ٣ أيام" via sms {
      quote "أين طلبي؟ (انتظرت 5 أيام)"
      backstage "בודק את ההזמנה מול iPhone 15 במחסן" by care
    }
    touchpoint waits "ग्राहक को ऑर्डर की पुष्टि मिलती है 4711" via app { pain "पुष्टि में 3 दिन लगते हैं"  desired { wait <= 3 days } }
    touchpoint has "고객이 주문 확인서 4711을 받고 배송을 기다립니다" via phone { quote "배송이 2일 늦었어요" }
  }
}
`;

function draw(text: string, theme: Theme): string {
  const [assessed] = journeysIn(text);
  if (!assessed) throw new Error("There is no journey.");
  return drawMap(assessed, { theme }).svg;
}

const newContext = useBrowser();
let page: DrawingPage;

beforeAll(async () => {
  page = await DrawingPage.open(await newContext({ deviceScaleFactor: SCALE }));
});

/** The differences of the PNG and of the PDF of a map to what Chromium shows of its SVG. */
async function differences(right: Uint8Array, svg: string): Promise<{ png: string[]; pdf: string[] }> {
  const png = await toPng(svg, { scale: SCALE }, TOOLS);
  const pdf = await toPdf(svg, { day: "2026-11-01" }, TOOLS);
  expect([...png.notes, ...pdf.notes]).toEqual([]);
  const width = Number(/width="([\d.]+)"/.exec(svg)?.[1]);
  return {
    png: await page.differences(right, png.bytes),
    pdf: await page.differences(right, await page.drawPdf(pdf.bytes, width)),
  };
}

const THEMES: readonly (readonly [string, string])[] = [
  ["light", draw(SCRIPTS, LIGHT)],
  ["dark", draw(SCRIPTS, DARK)],
  ["print", draw(SCRIPTS, PRINT)],
  ["light, without a background", withBackground(draw(SCRIPTS, LIGHT), "none")],
];

test.each(THEMES)("a map in seven scripts looks in PNG and PDF as it does in SVG: %s", async (_, svg) => {
  expect(await differences(await page.drawSvg(svg), svg)).toEqual({ png: [], pdf: [] });
});

/** Mistakes in what draws a map, each in another text: what they are, how they are made, and what should be told of them. */
const MISTAKES: readonly (readonly [what: string, from: RegExp, to: string, told: string])[] = [
  ["a line is missing", /<tspan[^>]*>замовлення № 4711<\/tspan>/, "", "замовлення № 4711: apart"],
  ["a text is missing", /<text[^>]*>≤ 3 min → 12 min<\/text>/, "", "≤ 3 min → 12 min: apart"],
  ["a line is thicker", /<path ([^>]*stroke-width=")2.5("[^>]*stroke-dasharray="1 6")/, "<path $15$2", "at "],
  ["a line lies on another", / dy="[\d.]+"(>αποδέχεται)/, ' dy="3"$1', "Διαβάζει τους όρους και: apart"],
  ["a text is elsewhere", /<text x="14"([^>]*>by خدمة)/, '<text x="22"$1', "by خدمة العملاء: apart"],
  ["a text has another colour", /fill="#c62828"([^>]*>nobody)/, 'fill="#8a5a00"$1', "nobody: ink"],
  ["bold letters are regular", / font-weight="700"([^>]*><tspan[^>]*>Finds)/, "$1", "with 20 % off: ink"],
  ["regular letters are bold", /<text([^>]*>पुष्टि में)/, '<text font-weight="700"$1', "पुष्टि में 3 दिन लगते हैं: ink"],
  ["letters run the other way", />(אם הכול בסדר)/, ">\u202d$1", "אם הכול בסדר: apart"],
  ["words stand the other way", / direction="rtl" text-anchor="end"([^>]*><tspan[^>]*>קבלת)/, "$1", "שלי ב-Web: apart"],
  [
    "Arabic letters do not join",
    />(يتلقى العميل)/,
    ">ي\u200cت\u200cل\u200cق\u200cى العميل",
    "يتلقى العميل تأكيد: apart",
  ],
];

test("a mistake in a map is seen in PNG and PDF, whichever it is", async () => {
  const svg = draw(SCRIPTS, LIGHT);
  const wrong = MISTAKES.reduce((picture, [what, from, to]) => {
    expect(picture, what).toMatch(from);
    return picture.replace(from, to);
  }, svg);
  const found = await differences(await page.drawSvg(svg), wrong);
  for (const told of [found.png, found.pdf]) {
    expect(told).toEqual(expect.arrayContaining(MISTAKES.map(([, , , what]) => expect.stringContaining(what))));
  }
});
