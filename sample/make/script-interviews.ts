import { archivist, interviewer, technician, type Scene } from "./script.ts";

const talk = (lines: Scene["lines"]): readonly Scene[] => [
  { picture: "portrait", chapter: null, tail: 2200, lines },
];

export const archivistScript = talk([
  interviewer("What is it that you look after here?", 1800),
  archivist(
    "I look after the paper of Project Mercury. There are plans, logs, recordings that somebody typed out, and the books in which NASA printed them. Most of it is dull, and that is why I trust it.",
    700,
  ),
  interviewer("And the transcript of Friendship 7, what does it look like?", 900),
  archivist(
    "People remember the voice, but what survives on paper is a list. Every line has a time beside it, in hours, minutes and seconds from launch. You can put your finger on the moment when a man says that he feels fine. It is five minutes and twelve seconds after launch.",
    700,
  ),
  interviewer("Who speaks in it?", 900),
  archivist(
    "The pilot, and whoever has him in range. There is Bermuda, then the Canary Islands, then Kano in Nigeria, then Zanzibar, then a ship in the Indian Ocean, and then Australia. You can follow him around the world by who answers.",
    600,
  ),
  interviewer("When does he come to Perth?", 900),
  archivist(
    "At fifty-four minutes. He reports lights on the ground, and the voice from Muchea tells him what he is looking at. Then he asks them to thank everybody for turning them on. It is my favourite line in the whole transcript. In the middle of the checks and the fuel readings, somebody says thank you.",
    600,
  ),
  interviewer("And the end of the flight?", 900),
  archivist(
    "There you hold your breath, even though you know how it ends. He says that there is a real fireball outside. Then nobody hears anybody. In the transcript the silence is four lines long, and each of them is the same man calling and nobody answering. Three and a half minutes after the fireball, a voice asks him how he is doing. And he says that he is pretty good.",
    700,
  ),
  interviewer("Can the paper be wrong?", 900),
  archivist(
    "Of course. Somebody typed it from a recording full of noise, and where nothing could be made out there are three dots. I like those dots. They are the most honest marks on the page.",
    600,
  ),
  interviewer("Why keep such a thing?", 900),
  archivist(
    "Because memory is kind, and it tidies. The record is not kind. It only tells you what was said, and when. If you want to honour somebody, quote him exactly.",
    800,
  ),
]);

export const technicianScript = talk([
  interviewer("Where were you on the night of the flight?", 1800),
  technician(
    "At Muchea, north of Perth, in front of a telemetry receiver. It was close to midnight, and the room was as quiet as a library.",
    700,
  ),
  interviewer("What could the station do?", 900),
  technician(
    "It could hear him, it could talk to him, and it could read his instruments. For about seven minutes he was ours. Then he went over the edge of the world and he was somebody else's.",
    700,
  ),
  interviewer("Seven minutes is not long.", 900),
  technician(
    "You had him for a few minutes, and in those minutes you did everything that you had rehearsed for months. Fuel, oxygen, the clocks, his blood pressure. The man who spoke to him from our station was Gordon Cooper, who was an astronaut himself.",
    700,
  ),
  interviewer("Did you see the lights?", 900),
  technician(
    "No. From the station you could not see the city. You saw the needle move, and you heard him. He said that the lights showed up very well. Nobody spoke for a moment, and then everybody went back to work.",
    700,
  ),
  interviewer("Later there was the signal about the heat shield.", 900),
  technician(
    "On a telemetry chart everything is a number, and this number was called segment 51. It said that the landing bag was out, and the landing bag sat behind the heat shield. One number was wrong, and nobody could go up and look. So the stations were asked to watch for it, and he was asked whether he had heard any flapping. He said no.",
    700,
  ),
  interviewer("Were you afraid for him?", 900),
  technician(
    "You are not paid to be afraid, you are paid to read. Canton told him that it saw no sign of the bag. Hawaii asked him to try the switch and to look for a light, and there was no light. So we knew two things that could not both be so.",
    700,
  ),
  interviewer("What stays with you?", 900),
  technician(
    "I have forgotten most of the numbers. I have not forgotten that a city left its lamps burning for a man who was only passing. If you ask me what a tracking station is for, it is for that. It is a lamp left on.",
    800,
  ),
]);
