import { describe, expect, test } from "vitest";
import { factsOf } from "./facts.ts";

const film = {
  src: "/media/c/master.m3u8",
  cut: "c",
  rate: "30000/1001",
  length: "10.01",
  title: "T",
  href: "/film/t",
};

describe("what a page says of a film to play", () => {
  test("a whole film runs from its first unit to its last", () => {
    expect(factsOf(film)).toMatchObject({
      startUnits: 0,
      endUnits: 300,
      isPart: false,
      at: null,
      soundOnly: false,
    });
  });

  test("a moment's units are taken as they are", () => {
    const facts = factsOf({ ...film, start: "1.001", end: "2.002", units: "30,60" });
    expect(facts).toMatchObject({ startUnits: 30, endUnits: 60, isPart: true });
  });

  test("seconds alone become the units that hold them", () => {
    expect(factsOf({ ...film, start: "1", end: "2" })).toMatchObject({
      startUnits: 29,
      endUnits: 60,
      isPart: true,
    });
    expect(factsOf({ ...film, start: "1", end: "1" })).toMatchObject({ startUnits: 29, endUnits: 30 });
  });

  test("what is not there or not sound is left out", () => {
    expect(factsOf({})).toBeNull();
    expect(factsOf({ ...film, chapters: '[[0,"One"],["x",2]]' })?.chapters).toEqual([[0, "One"]]);
    expect(factsOf({ ...film, chapters: "<", at: "soon" })).toMatchObject({ chapters: [], at: null });
  });

  test("sound alone is said by the attribute being there", () => {
    expect(factsOf({ ...film, sound: "" })?.soundOnly).toBe(true);
  });
});
