import { describe, expect, it } from "vitest";

import { firstTelling, lookedAt } from "./moment-frames.ts";

const film = { numerator: 24, denominator: 1 };

describe("the frames of a moment that are looked at", () => {
  it("are four a second, of its first six seconds", () => {
    expect(lookedAt({ startUnits: 240, endUnits: 2400, rate: film })).toEqual({
      startUnits: 240,
      endUnits: 240 + 6 * 24,
      stride: 6,
    });
  });

  it("are none that is not its own", () => {
    expect(lookedAt({ startUnits: 240, endUnits: 241, rate: film })).toMatchObject({ endUnits: 241 });
    const slow = { numerator: 2, denominator: 1 };
    expect(lookedAt({ startUnits: 3, endUnits: 9, rate: slow })).toEqual({
      startUnits: 3,
      endUnits: 9,
      stride: 1,
    });
  });
});

describe("the still of a moment", () => {
  it("is the first frame after half a second that tells about as much as the best", () => {
    expect(firstTelling([0.9, 0.9, 0.8, 0.9, 1])).toBe(2);
    // A fade from black.
    expect(firstTelling([0, 0, 0.1, 0.4, 0.7, 1])).toBe(4);
  });

  it("is one before where the moment is so short, or dark from then on", () => {
    expect(firstTelling([0.8])).toBe(0);
    expect(firstTelling([0.1, 0.9, 0, 0])).toBe(1);
  });

  it("is none where all is black", () => {
    expect(firstTelling([0, 0, 0])).toBeNull();
    expect(firstTelling([])).toBeNull();
  });
});
