import { describe, expect, it } from "vitest";
import { pageSvg } from "../../client/webview/page-svg.ts";

describe("a line of the picture on the page", () => {
  it("stands as it is where nothing is moved", () => {
    const line = '<g id="stage-a" class="stage"><title>A</title><g class="words"><text x="1" y="2">A</text></g></g>';
    expect(pageSvg(line)).toBe(line);
  });

  it("shows moved groups as pictures in the picture, and others as groups", () => {
    const mark = '<g class="mark error" transform="translate(165 -0.5)"><g><path d="M0 0"/></g></g>';
    const card = `<g id="touchpoint-a" class="card" transform="translate(2200 16)"><title>A</title>${mark}<g/></g>`;
    const shownMark = '<svg class="mark error" x="165" y="-0.5"><g><path d="M0 0"/></g></svg>';
    expect(pageSvg(card)).toBe(
      `<svg id="touchpoint-a" class="card" x="2200" y="16"><title>A</title>${shownMark}<g/></svg>`,
    );
  });

  it("opens a lane", () => {
    expect(pageSvg('<g id="lane-voice" class="lane" transform="translate(0 451.5)">')).toBe(
      '<svg id="lane-voice" class="lane" x="0" y="451.5">',
    );
  });

  it("lets what is about something take the focus", () => {
    expect(pageSvg('<g id="a" data-about="touchpoint:a"><title>A</title></g>')).toBe(
      '<g id="a" tabindex="-1" data-about="touchpoint:a"><title>A</title></g>',
    );
  });
});
