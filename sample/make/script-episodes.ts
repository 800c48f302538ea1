import { archivist, interviewer, lincoln, narrator, technician, type Scene } from "./script.ts";

const scene = (chapter: string, lines: Scene["lines"], tail = 900): Scene => ({
  picture: "none",
  chapter,
  tail,
  lines,
});

/** Episodes of “The Record Read Aloud”. What the guests say stands so in their interviews; Lincoln's words in his address. */
export const episodeScripts: Readonly<Record<string, readonly Scene[]>> = {
  "with-charity-for-all": [
    scene("The day", [
      narrator(
        "This is The Record Read Aloud. One short piece of the public record, exactly as it was taken down.",
        700,
      ),
      narrator(
        "On March 4, 1865, Abraham Lincoln took the oath of office for the second time. He spoke for some six minutes.",
        600,
      ),
    ]),
    scene("And the war came", [
      lincoln(
        "Both parties deprecated war, but one of them would make war rather than let the nation survive, and the other would accept war rather than let it perish, and the war came.",
        700,
      ),
    ]),
    scene(
      "The last sentence",
      [
        narrator("One sentence was left. Six weeks later he was dead.", 600),
        lincoln(
          "With malice toward none, with charity for all, with firmness in the right as God gives us to see the right, let us strive on to finish the work we are in, to bind up the nation's wounds, to care for him who shall have borne the battle and for his widow and his orphan, to do all which may achieve and cherish a just and lasting peace among ourselves and with all nations.",
          800,
        ),
      ],
      1500,
    ),
  ],
  "a-lamp-left-on": [
    scene("Muchea, near midnight", [
      narrator("This is The Record Read Aloud. Tonight, seven minutes of one flight, from the ground.", 700),
      interviewer("Where were you on the night of the flight?", 700),
      technician(
        "At Muchea, north of Perth, in front of a telemetry receiver. It was close to midnight, and the room was as quiet as a library.",
        600,
      ),
    ]),
    scene("Did you see the lights?", [
      interviewer("Did you see the lights?", 700),
      technician(
        "No. From the station you could not see the city. You saw the needle move, and you heard him. He said that the lights showed up very well. Nobody spoke for a moment, and then everybody went back to work.",
        600,
      ),
    ]),
    scene(
      "What stays",
      [
        interviewer("What stays with you?", 700),
        technician(
          "I have forgotten most of the numbers. I have not forgotten that a city left its lamps burning for a man who was only passing. If you ask me what a tracking station is for, it is for that. It is a lamp left on.",
          600,
        ),
      ],
      1500,
    ),
  ],
  "three-dots-on-a-page": [
    scene("A list with times", [
      narrator("This is The Record Read Aloud. Tonight, the paper that a flight leaves behind.", 700),
      interviewer("And the transcript of Friendship 7, what does it look like?", 700),
      archivist(
        "People remember the voice, but what survives on paper is a list. Every line has a time beside it, in hours, minutes and seconds from launch.",
        600,
      ),
    ]),
    scene("Three dots", [
      interviewer("Can the paper be wrong?", 700),
      archivist(
        "Of course. Somebody typed it from a recording full of noise, and where nothing could be made out there are three dots. I like those dots. They are the most honest marks on the page.",
        600,
      ),
    ]),
    scene(
      "Why keep it",
      [
        interviewer("Why keep such a thing?", 700),
        archivist(
          "Because memory is kind, and it tidies. The record is not kind. It only tells you what was said, and when. If you want to honour somebody, quote him exactly.",
          600,
        ),
      ],
      1500,
    ),
  ],
};

/** Sentences that are offered as sound bites: how each begins, and its title. */
export const soundBites: Readonly<Record<string, readonly (readonly [begins: string, title: string])[]>> = {
  "with-charity-for-all": [["With malice toward none", "With charity for all"]],
  "a-lamp-left-on": [["I have not forgotten", "A city left its lamps burning"]],
  "three-dots-on-a-page": [["They are the most honest", "The most honest marks on the page"]],
};
