import { describe, expect, test } from "vitest";
import { actionOf } from "./keys.ts";

const press = (key: string, held = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, ...held });

describe("keys of the player", () => {
  test("are those that people know", () => {
    expect([" ", "k", "K"].map((key) => actionOf(press(key), "other")?.kind)).toEqual([
      "toggle",
      "toggle",
      "toggle",
    ]);
    expect(actionOf(press("j"), "other")).toEqual({ kind: "move", seconds: -10 });
    expect(actionOf(press("l"), "other")).toEqual({ kind: "move", seconds: 10 });
    expect(actionOf(press("ArrowRight"), "other")).toEqual({ kind: "move", seconds: 5 });
    expect(actionOf(press("0"), "other")).toEqual({ kind: "place", share: 0 });
    expect(actionOf(press("9"), "other")).toEqual({ kind: "place", share: 0.9 });
    expect(["m", "c", "f"].map((key) => actionOf(press(key), "other")?.kind)).toEqual([
      "mute",
      "captions",
      "fullscreen",
    ]);
  });

  test("the browser's own short cuts stay the browser's", () => {
    expect(actionOf(press("c", { ctrlKey: true }), "other")).toBeNull();
    expect(actionOf(press("f", { metaKey: true }), "other")).toBeNull();
    expect(actionOf(press("ArrowLeft", { altKey: true }), "other")).toBeNull();
  });

  test("what has the focus keeps the keys that it needs", () => {
    expect(actionOf(press(" "), "button")).toBeNull();
    expect(actionOf(press("ArrowUp"), "volume")).toBeNull();
    expect(actionOf(press("k"), "volume")?.kind).toBe("toggle");
    expect(actionOf(press("ArrowDown"), "menu")).toBeNull();
  });

  test("on the seek bar they seek, as a slider's do", () => {
    expect(actionOf(press("ArrowUp"), "seek")).toEqual({ kind: "move", seconds: 5 });
    expect(actionOf(press("End"), "seek")).toEqual({ kind: "place", share: 1 });
    expect(actionOf(press("End"), "other")).toBeNull();
  });

  test("other keys do nothing", () => {
    expect(actionOf(press("Tab"), "other")).toBeNull();
    expect(actionOf(press("toString"), "other")).toBeNull();
    expect(actionOf(press("x"), "other")).toBeNull();
  });
});
