import { describe, expect, it } from "vitest";
import { EXAMPLE_FILES } from "../helpers/examples.ts";
import { edits, format } from "../helpers/format.ts";

/** Formats what stands in a touchpoint. */
function inTouchpoint(lines: string): string {
  const before = 'journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n';
  const after = "    }\n  }\n}\n";
  const formatted = format(before + lines + after);
  expect(formatted.startsWith(before)).toBe(true);
  expect(formatted.endsWith(after)).toBe(true);
  return formatted.slice(before.length, -after.length);
}

describe("the canonical text", () => {
  it("is indented by two spaces for each open block, with one space between words", () => {
    expect(
      format('journey   j "J"\tfor p by o{\nstage s  "S" as buy{\n\t\ttouchpoint t "T" via web\n        }\n}'),
    ).toBe('journey j "J" for p by o {\n  stage s "S" as buy {\n    touchpoint t "T" via web\n  }\n}\n');
  });

  it("has no space before a comma and around the point of a gap", () => {
    expect(inTouchpoint("      needs a ,b,c\n")).toBe("      needs a, b, c\n");
    expect(format("journey j {\n  opportunity o {\n    closes t . wait ,u\n  }\n}\n")).toContain("closes t.wait, u\n");
  });

  it("has each fact on a line of its own, and each brace where its block begins and ends", () => {
    expect(format('owner a "A" owner b "B"\njourney j\n{ goal "G" by a\nstage s { } }')).toBe(
      'owner a "A"\nowner b "B"\njourney j {\n  goal "G"\n  by   a\n  stage s {}\n}\n',
    );
  });

  it("keeps a block in one line when it is written so, with two spaces between facts", () => {
    expect(inTouchpoint("      desired {wait<=5 min contacts 1}\n")).toBe(
      "      desired { wait <= 5 min  contacts 1 }\n",
    );
    expect(inTouchpoint("      desired {\n        wait <= 5 min contacts 1 }\n")).toBe(
      "      desired {\n        wait     <= 5 min\n        contacts 1\n      }\n",
    );
  });

  it("breaks up a block that is wider than 100 columns, and leaves the blocks inside as they fit", () => {
    const header = `touchpoint t "${"T".repeat(40)}" via web by o`;
    const inside = ["needs a, b", "desired { wait <= 5 min  contacts 1 }"];
    const text = format(`journey j {\n  stage s {\n    ${header} { ${inside.join("  ")} }\n  }\n}\n`);
    expect(text).toBe(`journey j {
  stage s {
    ${header} {
      ${inside[0]}
      ${inside[1]}
    }
  }
}
`);
  });

  it("keeps blank lines, one in the place of many, and none where a block begins or ends", () => {
    expect(format('\n\nowner a "A"\n\n\n\nowner b "B" {\n\n  retired\n\n}\n\n\n')).toBe(
      'owner a "A"\n\nowner b "B" {\n  retired\n}\n',
    );
  });

  it("indents the further lines of a fact by four more", () => {
    expect(format('journey j "J"\nfor p\nby o {\nkeeps a,\nb\n}\n')).toBe(
      'journey j "J"\n    for p\n    by o {\n  keeps a,\n      b\n}\n',
    );
  });

  it("ends each line as the file does, with one at the end, and keeps a byte order mark", () => {
    expect(format('\uFEFFowner a "A"  \r\n\r\n\r\nowner b "B"')).toBe('\uFEFFowner a "A"\r\n\r\nowner b "B"\r\n');
    expect(format("")).toBe("");
    expect(format(" \n\n")).toBe("");
  });

  it("leaves names, texts, numbers and days as they are written", () => {
    const lines =
      '      pain "  two  spaces  "\n      pain """one\n   two  \n\n  three"""\n      desired { wait <= 5min }\n';
    expect(inTouchpoint(lines)).toBe(lines);
  });
});

describe("columns", () => {
  it("align the values of facts that follow each other", () => {
    expect(inTouchpoint('needs a\ngives b\npain "P"\n\nquote "Q"\nexpands k\n')).toBe(
      '      needs a\n      gives b\n      pain  "P"\n\n      quote   "Q"\n      expands k\n',
    );
  });

  it("leave out sentences and blocks, which end a group", () => {
    const lines = '      gives a\n      backstage "B" by o using s\n      keeps p\n      desired { wait 5 min }\n';
    expect(inTouchpoint(lines)).toBe(lines);
  });

  it("align name, title and block of shared declarations, over comments but not over blank lines", () => {
    expect(
      format(
        'owner a "A" {retired}\n// between\nowner bcd "BCD"\ncontext e "A longer title"\nowner f\nowner g { retired }\n\nowner h "H"\n',
      ),
    ).toBe(`owner   a   "A"              { retired }
// between
owner   bcd "BCD"
context e   "A longer title"
owner   f
owner   g                    { retired }

owner h "H"
`);
  });

  it("align the names of touchpoints, stages and phases that take a line each", () => {
    expect(format('lifecycle l {\n  phase a "A"\n  phase bcd "B" optional\n}\n')).toBe(
      'lifecycle l {\n  phase a   "A"\n  phase bcd "B" optional\n}\n',
    );
  });

  it("align what was measured of each part", () => {
    expect(format("actuals j on 2026-11-01 {\n  nps -12\n  a { wait 5 h }\n  b -> cd { wait 2 h }\n}\n")).toBe(
      "actuals j on 2026-11-01 {\n  nps -12\n  a       { wait 5 h }\n  b -> cd { wait 2 h }\n}\n",
    );
  });

  it("leave out what is far longer than all the others", () => {
    const long = `"${"long ".repeat(10)}"`;
    expect(format(`owner a "A" { retired }\nowner b "BCD" { retired }\nowner c ${long} { retired }\n`)).toBe(
      `owner a "A"   { retired }\nowner b "BCD" { retired }\nowner c ${long} { retired }\n`,
    );
  });

  it("leave a block where it is rather than push it behind column 100", () => {
    const [long, text] = [`"${"long ".repeat(4)}"`, `"${"x".repeat(70)}"`];
    expect(format(`owner a "A" { contact ${text} }\nowner b ${long}\nowner c "C" { retired }\n`)).toBe(
      `owner a "A" { contact ${text} }\nowner b ${long}\nowner c "C"                    { retired }\n`,
    );
  });

  it("count letters as an editor shows them", () => {
    expect(format('owner 顧客 "é" {}\nowner abcde "e\u0301" {}\nowner f "ef" {}\n')).toBe(
      'owner 顧客  "é"  {}\nowner abcde "e\u0301"  {}\nowner f     "ef" {}\n',
    );
  });
});

describe("comments", () => {
  it("stand where the next line begins, and at the end of a block where its lines do", () => {
    expect(format("owner a {\n// one\nretired\n    // two\n}\n  // three\n")).toBe(
      "owner a {\n  // one\n  retired\n  // two\n}\n// three\n",
    );
  });

  it("behind lines that follow each other are aligned, two spaces behind the longest", () => {
    expect(format('owner a "A"// one  \nowner bcd "B" // two\n\nowner c "C" // three\n')).toBe(
      'owner a   "A"  // one\nowner bcd "B"  // two\n\nowner c "C"  // three\n',
    );
  });

  it("behind a header stay there", () => {
    expect(format("journey j // why\n{ // and\n\n  by o }\n")).toBe(
      "journey j  // why\n{          // and\n  by o\n}\n",
    );
  });

  it("move as a whole, stars below the first star", () => {
    expect(format('owner o "O"\n   /**\n  * One\n * two  \n\t*/\nowner p "P"\n')).toBe(
      'owner o "O"\n/**\n * One\n * two\n */\nowner p "P"\n',
    );
    expect(format("owner o {\n/* one\n     two\n   three */\n  retired\n}\n")).toBe(
      "owner o {\n  /* one\n       two\n     three */\n  retired\n}\n",
    );
  });

  it("between two words keep their place", () => {
    expect(format('owner/* who */o "O"/* end */\n/** doc */ owner p\n')).toBe(
      'owner /* who */ o "O" /* end */\n/** doc */ owner p\n',
    );
  });
});

describe("a text with mistakes", () => {
  it("keeps the inside of lines that are not understood, and formats all others", () => {
    expect(format('owner  a "A"\n   what  is   this\nowner  b "B"\n')).toBe(
      'owner a "A"\nwhat  is   this\nowner b "B"\n',
    );
  });

  it("keeps its indentation below a missing brace", () => {
    expect(
      format("journey j {\n  stage s {\n    touchpoint t {\n      ends\n  }\n  stage u {\n   by o\n  }\n}\n"),
    ).toBe("journey j {\n  stage s {\n    touchpoint t {\n      ends\n    }\n  stage u {\n    by o\n  }\n}\n");
  });

  it("keeps its indentation below a brace too many", () => {
    const text = "journey j {\n  stage s {\n    touchpoint t\n  }\n  }\n  stage u {\n    by o\n  }\n}\n\nowner o\n";
    expect(format(text)).toBe(text);
  });

  it("keeps its lines while a brace is missing or too many", () => {
    expect(format('journey j {\ngoal  "G" by  o\n')).toBe('journey j {\n  goal "G"  by o\n');
  });
});

describe("the examples", () => {
  it.each(EXAMPLE_FILES)("$name is canonical", ({ text }) => {
    expect(format(text)).toBe(text);
    expect(edits(text)).toEqual([]);
  });
});
