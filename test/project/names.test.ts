import { describe, expect, it } from "vitest";
import { touchpointsOf } from "../../src/model/journey.ts";
import { expectMarks, FOLDER, findings, project } from "../helpers/project.ts";

/** Names of the touchpoints of the first journey. */
async function touchpoints(text: string): Promise<(string | undefined)[]> {
  const [journey] = (await project(text)).model().journeys;
  return journey ? touchpointsOf(journey).map((touchpoint) => touchpoint.name) : [];
}

const inStage = (lines: string): string =>
  `owner o "O"\njourney j "J" by o {\n  stage s "S" by o {\n${lines}\n  }\n}\n`;

describe("names", () => {
  it("may be words of the language after a word that asks for a name", async () => {
    const text = `
      owner journey "Journey team"
      owner desired "Desired team"
      context needs "Needs"
      journey stage "J" by journey {
        stage touchpoint "S" by desired {
          touchpoint handoff "H" by journey { gives needs }
          touchpoint then "T" { needs needs  then opportunity }
          touchpoint opportunity "O" { ends }
        }
        handoff handoff -> then by desired carries needs within 1 h
        opportunity actual "A" by desired { closes handoff.wait, then.failing, opportunity }
      }`;
    expect(await findings(text)).toEqual([]);
    expect(await touchpoints(text)).toEqual(["handoff", "then", "opportunity"]);
  });

  it("mean the first of several declarations, in the order of the addresses of their files", async () => {
    const journey = 'journey j "J" by o {\n  stage s "S" {\n    touchpoint t "T" via web\n  }\n}\n';
    const { services } = await project({
      "c.journey": journey,
      "b.journey": 'owner o "Third"\n',
      "a.journey": 'owner o "First"\nowner o "Second"\n',
    });
    const use = { type: "Owner", name: "o", whole: undefined, places: [] };
    expect(services.names.resolve(use, `${FOLDER}/c.journey`)?.title).toBe("First");
  });

  it("may be words of the language for metrics, in states and in actuals", async () => {
    const text = `
      metric effort "Effort" { better lower  scale 1 .. 7 }
      metric need   "Need"
      owner o "O"
      journey j "J" by o {
        stage s "S" by o {
          touchpoint pain "P" via web {
            desired { effort <= 3  need 1 }
            actual on 2026-09-30 { effort 2  need 1  sample 10 }
          }
        }
      }
      actuals j on 2026-10-01 { pain { effort 3  sample 12 } }`;
    expect(await findings(text)).toEqual([]);
  });

  it.each(["préparer", "支払い", "доставка", "αγορά", "_x", "a-b-c", "step2", "तैयारी", "𐐷𐑊"])(
    "can be %s",
    async (name) => {
      expect(await touchpoints(inStage(`    touchpoint ${name} "T" via web`))).toEqual([name]);
      expect(await findings(inStage(`    touchpoint ${name} "T" via web`))).toEqual([]);
    },
  );

  it("are the same name however their accents are encoded", async () => {
    const text = inStage(
      `    touchpoint t "T" via web { then ${"é".normalize("NFC")} }\n    touchpoint ${"é".normalize("NFD")} "E" via web`,
    );
    expect(await findings(text)).toEqual([]);
  });

  it("are never taken from the start of the next line", async () => {
    const { model } = await expectMarks(
      inStage(`
    touchpoint a "A" via
//                   ^^^ error: \`via\` needs the name of a channel, such as: via phone.
    touchpoint b "B" by
//                   ^^ error: \`by\` needs the name of an owner, such as: by support.
    touchpoint c "C" via web`),
      "syntax",
    );
    expect(
      model()
        .journeys.flatMap(touchpointsOf)
        .map(({ name }) => name),
    ).toEqual(["a", "b", "c"]);
  });

  it("are missed where the next word is a keyword with a name of its own", async () => {
    const { model } = await expectMarks(
      inStage(`
    touchpoint a "A" via by o
//                       ^^ error: \`via\` needs the name of a channel, such as: via phone.
    touchpoint b "B" via web`),
      "syntax",
    );
    expect(
      model()
        .journeys.flatMap(touchpointsOf)
        .map(({ name }) => name),
    ).toEqual(["a", "b"]);
  });
});

describe("names in a project", () => {
  const org = 'owner o "O"\n';
  const journey = 'journey j "J" by o {\n  stage s "S" by o {\n    touchpoint t "T" via web\n  }\n}\n';

  it("are known in all its files", async () => {
    expect(await findings({ "org.journey": org, "a/j.journey": journey })).toEqual([]);
  });

  it("are not known in another project of the workspace", async () => {
    const texts = {
      "one/journey.config.json": "{}",
      "one/org.journey": org,
      "two/journey.config.json": "{}",
      "two/j.journey": journey,
    };
    const { services } = await project(texts);
    const found = services.analyses.of("file:///project/two/j.journey").findings.map((finding) => finding.rule);
    expect(found.filter((rule) => rule === "unresolved-reference")).toEqual([
      "unresolved-reference",
      "unresolved-reference",
    ]);
  });

  it("hide those of the built-in library", async () => {
    const text = `metric wait "Waiting" { unit count }\n${inStage('touchpoint t "T" via web { desired { wait 3 } actual on 2026-09-30 { wait 3 } }')}`;
    expect(await findings(text)).toEqual([]);
  });

  it("come with a suggestion when they are not known", async () => {
    await expectMarks(
      inStage(`
    touchpoint t "T" via wbe
//                       ^^^ error: No channel is called \`wbe\`. Did you mean \`web\`?
    touchpoint u "U" via fax
//                       ^^^ error: No channel is called \`fax\`. Declare it in a file of the project: channel fax "...".`),
      "unresolved-reference",
    );
  });
});
