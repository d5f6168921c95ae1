import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { type FontBook, openFonts } from "../../src/export/fonts.ts";
import { ASSETS } from "../../src/export/node/assets.ts";
import { runsOf } from "../../src/export/text-runs.ts";

const PLAIN = { bold: false, italic: false };
let book: FontBook;

async function fonts(text: string, others: readonly Uint8Array[] = []): Promise<FontBook> {
  const [regular, bold, italic] = [ASSETS.regular, ASSETS.bold, ASSETS.italic].map((file) => readFileSync(file));
  if (!regular || !bold || !italic) throw new Error("The fonts are missing");
  return openFonts({ regular: text, bold: "" }, { regular, bold, italic }, () => others);
}

beforeAll(async () => {
  book = await fonts("");
});

/** The runs of a text, as they stand from left to right. */
function runs(text: string): string[] {
  return runsOf(text, PLAIN, book).map((run) => run.text);
}

describe("runs of text", () => {
  it("are one where there is one font and one direction", () => {
    expect(runs("Sees the price advert, 30 %")).toEqual(["Sees the price advert, 30 %"]);
  });

  it("leave a script from right to left to the font, which turns it around", () => {
    expect(runs("by שלום עולם ok")).toEqual(["by ", "שלום עולם", " ok"]);
  });

  it("turn brackets and numbers as readers of such a script expect them", () => {
    expect(runs("שלום (12) עולם")).toEqual(["( עולם", "12", "שלום )"]);
  });

  it("hand a font Persian digits the wrong way around, for it turns all of the script around", () => {
    expect(runs("روز ۱۲۳ شد")).toEqual([" شد", "۳۲۱", "روز "]);
  });

  it("obey an override and leave out the marks that made it", () => {
    expect(runs("safe \u202Egpj.exe\u202C end")).toEqual(["safe ", "exe.jpg", " end"]);
  });

  it("take bold and italic letters from their own fonts", () => {
    expect(runsOf("a", { bold: true, italic: false }, book)[0]?.face).toBe(book.bold);
    expect(runsOf("a", { bold: false, italic: true }, book)[0]?.face).toBe(book.italic);
  });
});

describe("fonts for a text", () => {
  it("are looked for only when the own ones lack something", async () => {
    const asked: string[] = [];
    const own = await fonts("");
    const look = (text: string) =>
      openFonts(
        { regular: text, bold: "" },
        { regular: own.regular.bytes, bold: own.bold.bytes, italic: own.italic.bytes },
        (missing) => {
          asked.push(String.fromCodePoint(...missing));
          return [];
        },
      );
    await look("Reise, путь, שלום → ≥ −");
    expect(asked).toEqual([]);
    expect((await look("旅 é 旅")).undrawn).toEqual(["旅"]);
    expect(asked).toEqual(["旅"]);
  });

  it("are looked for by weight, so that bold letters stand beside bold ones only", async () => {
    const own = await fonts("");
    const { regular, bold, italic } = { regular: own.regular.bytes, bold: own.bold.bytes, italic: own.italic.bytes };
    const asked: string[] = [];
    await openFonts({ regular: "旅", bold: "ab" }, { regular, bold, italic }, (missing, weight) => {
      asked.push(`${weight}: ${String.fromCodePoint(...missing)}`);
      return [];
    });
    await openFonts({ regular: "a", bold: "行" }, { regular, bold, italic }, (missing, weight) => {
      asked.push(`${weight}: ${String.fromCodePoint(...missing)}`);
      return [];
    });
    expect(asked).toEqual(["regular: 旅", "bold: 行"]);
  });

  it("may have a space at the very end of their file, as Nanum Gothic does", async () => {
    const nanum = createRequire(import.meta.url).resolve(
      "@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf",
    );
    const { others } = await fonts("주문 확인", [readFileSync(nanum)]);
    expect(others.regular[0]?.font.layout("주문 확인").glyphs).toHaveLength(5);
  });

  it("pass over files that are no fonts", async () => {
    const { undrawn, others } = await fonts("旅", [new TextEncoder().encode("no font"), new Uint8Array()]);
    expect({ undrawn, others }).toEqual({ undrawn: ["旅"], others: { regular: [], bold: [] } });
  });
});
