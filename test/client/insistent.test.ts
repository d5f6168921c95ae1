import { expect, it } from "vitest";
import { Insistent } from "../../client/markdown/insistent.ts";

/** Something that hears only some of the times that it is asked, counted from one. */
function deaf(...hears: readonly number[]) {
  let asked = 0;
  const rests: number[] = [];
  const insistent: Insistent = new Insistent(
    async () => {
      asked++;
      if (hears.includes(asked)) insistent.done();
    },
    async (milliseconds) => rests.push(milliseconds),
  );
  return { insistent, asked: () => asked, rests };
}

it("asks again until it is heard, and once more", async () => {
  const { insistent, asked, rests } = deaf(3);
  await insistent.start();
  expect(asked()).toBe(4);
  expect(rests).toEqual([500, 500, 500, 500]);
});

it("gives up in the end", async () => {
  const { insistent, asked } = deaf();
  await insistent.start();
  expect(asked()).toBe(20);
});

it("asks anew for what comes up after it was heard", async () => {
  const { insistent, asked } = deaf(1, 2, 5);
  await Promise.all([insistent.start(), insistent.start()]);
  expect(asked()).toBe(3);
  await insistent.start();
  expect(asked()).toBe(6);
});

it("asks no more when it is stopped", async () => {
  const { insistent, asked } = deaf();
  const end = insistent.start();
  insistent.stop();
  await end;
  expect(asked()).toBe(1);
});
