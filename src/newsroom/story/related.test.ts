import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankRelations, type Relation, type RelationKind, relationWeights, type TieName } from "./related.ts";

const tie = (workId: string, kind: RelationKind, shared: string, name?: TieName): Relation => ({
  workId,
  kind,
  shared,
  ...(name === undefined ? {} : { tie: name }),
});

const order = (...relations: Relation[]): string[] => rankRelations(relations).map(({ workId }) => workId);

describe("related works stand in this order", () => {
  test("what the editor chose first, in the editor's order, whatever else ties others", () => {
    expect(
      order(
        tie("strong", "made-for", "", "made-for-it"),
        tie("strong", "moments", "", "plays-here"),
        tie("second", "chosen", ""),
        tie("first", "chosen", ""),
        tie("first", "topics", "Moon"),
      ),
    ).toEqual(["second", "first", "strong"]);
  });

  test("then an interview made for the film, then shared moments, people, topics and rare words", () => {
    expect(
      order(
        tie("words", "words", "samarkand"),
        tie("words", "words", "zeppelin"),
        tie("topic", "topics", "Moon"),
        tie("topic", "topics", "Ships"),
        tie("person", "people", "Ada"),
        tie("person", "people", "Ben"),
        tie("moment", "moments", "", "plays-here"),
        tie("moment", "moments", "", "quoted-here"),
        tie("interview", "made-for", "", "made-for-it"),
      ),
    ).toEqual(["interview", "moment", "person", "topic", "words"]);
  });

  test("of equals, always the same one first", () => {
    expect(order(tie("b", "topics", "Moon"), tie("a", "topics", "Moon"))).toEqual(["a", "b"]);
  });
});

describe("a tie", () => {
  test("counts once however often it is found", () => {
    const [one] = rankRelations([tie("a", "people", "Ada"), tie("a", "people", "Ada")]);
    expect(one).toEqual({
      workId: "a",
      score: relationWeights.people.each,
      why: [{ kind: "people", tie: null, shared: ["Ada"] }],
    });
  });

  test("of one rare word is chance, and no reason", () => {
    expect(order(tie("a", "words", "samarkand"))).toEqual([]);
    const [work] = rankRelations([tie("a", "topics", "Moon"), tie("a", "words", "samarkand")]);
    expect(work?.why).toEqual([{ kind: "topics", tie: null, shared: ["Moon"] }]);
  });

  test("is told by kind, the strongest first, with what both share", () => {
    const [work] = rankRelations([
      tie("a", "words", "samarkand"),
      tie("a", "words", "zeppelin"),
      tie("a", "people", "Ada"),
      tie("a", "people", "Ben"),
      tie("a", "chosen", ""),
    ]);
    expect(work?.why).toEqual([
      { kind: "chosen", tie: null, shared: [] },
      { kind: "people", tie: null, shared: ["Ada", "Ben"] },
      { kind: "words", tie: null, shared: ["samarkand", "zeppelin"] },
    ]);
  });

  test("in several ways at once counts for each, and the first is told", () => {
    const [work] = rankRelations([
      tie("a", "moments", "", "plays-here"),
      tie("a", "moments", "", "quoted-here"),
    ]);
    expect(work).toEqual({
      workId: "a",
      score: 2 * relationWeights.moments.each,
      why: [{ kind: "moments", tie: "plays-here", shared: [] }],
    });
  });

  test("of more than three names tells three", () => {
    const [work] = rankRelations(
      ["A", "B", "C", "D"].map((title) => tie("a", "moments", title, "moments-of")),
    );
    expect(work?.why).toEqual([{ kind: "moments", tie: "moments-of", shared: ["A", "B", "C"] }]);
  });
});

test("however much ties a work, no kind counts more than its most, and a further tie never lowers it", () => {
  const kinds = ["made-for", "moments", "people", "topics", "words"] as const;
  const relation = fc.record({
    workId: fc.constant("a"),
    kind: fc.constantFrom(...kinds),
    shared: fc.string({ minLength: 1, maxLength: 3 }),
  });
  const most = kinds.reduce(
    (sum, kind) => sum + relationWeights[kind].each * relationWeights[kind].atMost,
    0,
  );
  fc.assert(
    fc.property(fc.array(relation), relation, (some, further) => {
      const scoreOf = (relations: readonly Relation[]): number => rankRelations(relations)[0]?.score ?? 0;
      expect(scoreOf(some)).toBeLessThanOrEqual(most);
      expect(scoreOf([...some, further])).toBeGreaterThanOrEqual(scoreOf(some));
    }),
  );
});
