import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../test/support/database.ts";
import { heldBack, setHouse } from "../../../../test/support/gate-trial.ts";
import { contentOf, staffBy } from "../../../../test/support/story.ts";
import type { PlacedPicture } from "../../../content/kinds/picture.ts";
import { newId } from "../../../kit/id.ts";
import type { By } from "../../staff/change.ts";
import { pictures } from "./pictures.ts";

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

const pictureOf = async (alt: string, credit: string): Promise<string> => {
  const id = newId();
  const file = { file_key: `pictures/${id}.jpg`, media_type: "image/jpeg", width: 90, height: 60 };
  await database.db
    .insertInto("picture")
    .values({ id, alt, credit, ...file })
    .execute();
  return id;
};

const placed = async (alt: string, credit: string, told: Omit<PlacedPicture, "picture"> = {}) => {
  const picture = await pictureOf(alt, credit);
  const found = await heldBack(editor, "pictures", {
    blocks: [{ kind: "picture", id: "f1", picture, width: "column", ...told }],
  });
  return found.map((one) => one.replace(picture, "P"));
};

const noAlt = "f1: Nothing says what the picture P shows.";
const noCredit = "f1: Nothing says whose picture P is.";
const boatsNoCredit = "f1: Nothing says whose picture “Boats” is.";

test.each([
  ["both are the picture's own", "Boats", "The archive", {}, []],
  ["nobody has written what it shows", " ", "The archive", {}, [noAlt]],
  ["the story says what it shows", "", "The archive", { alt: "Boats" }, []],
  ["the story says that it is decoration", "", "The archive", { alt: "" }, []],
  ["nobody has written whose it is", "Boats", " ", {}, [boatsNoCredit]],
  ["the story says whose it is", "Boats", "", { credit: "The pilot" }, []],
  ["the story takes the credit away", "Boats", "The archive", { credit: "" }, [boatsNoCredit]],
  ["decoration is somebody's, too", "", "", { alt: "" }, [noCredit]],
  ["nobody has written anything", "", "", {}, [noAlt, noCredit]],
])("%s", async (_what, alt, credit, told, expected) => {
  expect(await placed(alt, credit, told)).toEqual(expected);
});

test.each([
  ["ended yesterday", -1, ["f1: The licence of the picture P ended on D."]],
  ["ends today", 0, []],
  ["ends later", 400, []],
])("a licence that %s", async (_what, days, expected) => {
  const picture = await pictureOf("Boats", "The archive");
  const lastDay = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await database.db
    .updateTable("picture")
    .set({ licence_last_day: lastDay })
    .where("id", "=", picture)
    .execute();
  const found = await heldBack(editor, "pictures", {
    blocks: [{ kind: "picture", id: "f1", picture, width: "column" }],
  });
  expect(found.map((one) => one.replace(picture, "P").replace(lastDay, "D"))).toEqual(expected);
});

test("a picture is looked at wherever it stands: above the story, in a gallery, in an aside", async () => {
  const [good, bad] = [await pictureOf("Boats", "The archive"), await pictureOf("", "The archive")];
  const found = await heldBack(editor, "pictures", {
    leadPicture: { picture: bad },
    blocks: [
      { kind: "gallery", id: "g1", title: "Four hours", pictures: [{ picture: good }, { picture: bad }] },
      {
        kind: "aside",
        id: "s1",
        title: "Who?",
        blocks: [{ kind: "picture", id: "s2", picture: bad, width: "column" }],
      },
    ],
  });
  expect(found.map((one) => one.split(":")[0])).toEqual(["leadPicture", "g1", "s1"]);
});

test("a picture that is not there is named", async () => {
  const picture = newId();
  const content = contentOf({ leadPicture: { picture } });
  const subject = { storyId: newId(), revisionId: newId(), content, at: new Date() };
  expect(await pictures.findings(database.db, subject)).toMatchObject([
    { part: "leadPicture", cause: picture, problem: `There is no picture ${picture}.` },
  ]);
});

test("a picture above the story is asked for where the house asks for one", async () => {
  expect(await heldBack(editor, "lead-picture", {})).toEqual([]);
  await setHouse(database.db, "story.lead-picture", "required");
  expect(await heldBack(editor, "lead-picture", {})).toEqual(["leadPicture: It has no lead picture."]);
  const leadPicture = { picture: await pictureOf("Boats", "The archive") };
  expect(await heldBack(editor, "lead-picture", { leadPicture })).toEqual([]);
});
