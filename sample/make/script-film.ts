import { archivist, cape, cooper, glenn, narrator, technician, texas, type Scene } from "./script.ts";

/**
 * The film. What John Glenn, Gordon Cooper and the posts called Cap Com say stands so in the transcript that NASA printed
 * in 1962. What Ruth Hallam and Alec Dunmore say stands in their interviews, word for word.
 */
export const filmScript: readonly Scene[] = [
  {
    picture: "night",
    chapter: "Almost midnight",
    tail: 5200,
    lines: [
      narrator(
        "On the night of February 20, 1962, a city on the edge of the Indian Ocean left its lights on.",
        2600,
      ),
      narrator("It was almost midnight in Perth, and somebody was about to pass overhead.", 900),
    ],
  },
  {
    picture: "launch",
    chapter: "Friendship 7",
    tail: 1500,
    lines: [
      narrator(
        "Less than an hour earlier, an Atlas rocket had risen from Cape Canaveral with one man on top of it.",
        1400,
      ),
      narrator("His name was John Glenn, and he called his capsule Friendship 7.", 700),
    ],
  },
  {
    picture: "orbit",
    chapter: null,
    tail: 1300,
    lines: [
      glenn("Roger. Zero-g and I feel fine. Capsule is turning around.", 1500, "00:05:12"),
      glenn("Oh, that view is tremendous.", 900, "00:05:18"),
    ],
  },
  {
    picture: "archive",
    chapter: null,
    tail: 1200,
    lines: [
      archivist("People remember the voice, but what survives on paper is a list.", 900),
      archivist("Every line has a time beside it, in hours, minutes and seconds from launch.", 400),
      archivist("You can put your finger on the moment when a man says that he feels fine.", 400),
    ],
  },
  {
    picture: "network",
    chapter: "Seven minutes each",
    tail: 900,
    lines: [
      narrator("A capsule in orbit could speak to any one place for only a few minutes.", 1300),
      narrator(
        "So the United States had strung a ring of stations around the world, on islands, in deserts, and on two ships at sea.",
        600,
      ),
    ],
  },
  {
    picture: "station",
    chapter: null,
    tail: 1300,
    lines: [
      technician("For about seven minutes he was ours.", 900),
      technician("Then he went over the edge of the world and he was somebody else's.", 350),
      technician(
        "You had him for a few minutes, and in those minutes you did everything that you had rehearsed for months.",
        700,
      ),
    ],
  },
  {
    picture: "sunset",
    chapter: "The shortest day",
    tail: 1500,
    lines: [
      narrator("He crossed Africa in daylight, and met the night over the Indian Ocean.", 1200),
      glenn("That was about the shortest day I've ever run into.", 900, "00:53:05"),
      cooper("Kinda passes rapidly, huh.", 500, "00:53:08"),
    ],
  },
  {
    picture: "perth",
    chapter: "The lights of Perth",
    tail: 1400,
    lines: [
      technician(
        "From the station you could not see the city. You saw the needle move, and you heard him.",
        1300,
      ),
      glenn(
        "Just to my right I can see a big pattern of lights apparently right on the coast. I can see the outline of a town and a very bright light just to the south of it.",
        1300,
        "00:54:39",
      ),
      cooper("Perth and Rockingham, you're seeing there.", 600, "00:54:52"),
      glenn(
        "Roger. The lights show up very well and thank everybody for turning them on, will you?",
        600,
        "00:54:54",
      ),
      cooper("We sure will, John.", 400, "00:55:00"),
    ],
  },
  {
    picture: "page",
    chapter: null,
    tail: 1300,
    lines: [
      archivist("It is my favourite line in the whole transcript.", 900),
      archivist("In the middle of the checks and the fuel readings, somebody says thank you.", 400),
    ],
  },
  {
    picture: "particles",
    chapter: "Sunrise",
    tail: 1300,
    lines: [
      narrator(
        "At his first sunrise the capsule flew among specks of light that nobody could explain.",
        1200,
      ),
      glenn(
        "I am in a big mass of some very small particles, that are brilliantly lit up like they're luminescent. I never saw anything like it.",
        800,
        "01:15:24",
      ),
      narrator("The next flight showed what they were: flakes of frost from the capsule's own skin.", 1100),
    ],
  },
  {
    picture: "chart",
    chapter: "Segment 51",
    tail: 1000,
    lines: [
      narrator("On the ground, meanwhile, a needle told another story.", 1200),
      narrator(
        "A signal called segment 51 said that the landing bag had come loose, and with it the shield that was to keep out the heat.",
        450,
      ),
      technician("One number was wrong, and nobody could go up and look.", 900),
      narrator(
        "It was decided to keep the spent rockets strapped across the shield, and to let them burn away.",
        1000,
      ),
    ],
  },
  {
    picture: "orbit-night",
    chapter: null,
    tail: 1000,
    lines: [
      texas(
        "We are recommending that you leave the retropackage on through the entire reentry.",
        900,
        "04:38:23",
      ),
      glenn(
        "This is Friendship Seven. What is the reason for this? Do you have any reason?",
        600,
        "04:38:47",
      ),
      texas("Not at this time; this is the judgment of Cape Flight.", 500, "04:38:51"),
    ],
  },
  {
    picture: "fire",
    chapter: "The silence",
    tail: 2200,
    lines: [
      glenn("This is Friendship Seven. A real fireball outside.", 1900, "04:43:37"),
      narrator("Then the radio stopped.", 1700),
      archivist(
        "In the transcript the silence is four lines long, and each of them is the same man calling and nobody answering.",
        1200,
      ),
      glenn("Hello, Cape. Friendship Seven. Do you receive? Over.", 1300, "04:45:41"),
    ],
  },
  {
    picture: "sea",
    chapter: "Loud and clear",
    tail: 1500,
    lines: [
      cape("How do you read? Over.", 1500, "04:47:15"),
      glenn("Loud and clear; how me?", 450, "04:47:16"),
      cape("Roger, reading you loud and clear. How are you doing?", 350, "04:47:19"),
      glenn("Oh, pretty good.", 500, "04:47:22"),
      narrator(
        "The shield had never moved. A faulty switch had told the ground something that was not so.",
        1500,
      ),
      narrator("The flight had lasted four hours and fifty-five minutes.", 600),
    ],
  },
  {
    picture: "lights",
    chapter: "A lamp left on",
    tail: 2600,
    lines: [
      technician(
        "I have forgotten most of the numbers. I have not forgotten that a city left its lamps burning for a man who was only passing.",
        1300,
      ),
      narrator("In the record it is still the shortest day, and the lights of Perth are still on.", 1500),
    ],
  },
  { picture: "credits", chapter: null, tail: 11_000, lines: [] },
];
