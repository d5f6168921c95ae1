import type { PictureChoice, PictureFormatInfo } from "./picture-format.ts";

const paged = (page: NonNullable<PictureChoice["page"]>, name: string): PictureChoice => ({
  label: `PDF, ${name} pages`,
  detail: "Cut between touchpoints, for printing",
  page,
});

export const pdf: PictureFormatInfo = {
  endings: ["pdf"],
  isText: false,
  needsNode: true,
  opensOutside: true,
  takes: ["page", "background"],
  why: { scale: "PDF is sharp at every size" },
  choices: [
    { label: "PDF", detail: "One page as large as the map, with searchable text" },
    paged("a4", "A4"),
    paged("a3", "A3"),
    paged("letter", "Letter"),
  ],
  write: async ({ pictures: [first] }, { page, day }, tools) => {
    const options = { ...(page !== undefined && { page }), ...(day !== undefined && { day }) };
    return (await tools()).writePdf((await first()).svg, options);
  },
};
