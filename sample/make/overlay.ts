import { bar, put, type Frame, type Layer } from "./canvas.ts";
import { lowerThird } from "./pictures/paper.ts";
import { height, part, shown } from "./pictures/scene.ts";
import { soundRate } from "./sound.ts";
import type { LaidScene, LaidSentence, Timeline } from "./timeline.ts";

/** Who speaks, as the film names him at the lower left. */
const named: Readonly<Record<string, readonly [string, string]>> = {
  "ruth-hallam": ["Ruth Hallam", "Archivist. An invented character, a synthesised voice"],
  "alec-dunmore": [
    "Alec Dunmore",
    "Once at the tracking station. An invented character, a synthesised voice",
  ],
  "john-glenn": ["John Glenn", "from the flight transcript, read by a synthesised voice"],
  "gordon-cooper": ["Gordon Cooper, Muchea", "from the flight transcript, read by a synthesised voice"],
};

interface Label {
  readonly layer: Layer;
  readonly start: number;
  readonly end: number;
}

/** Names at the lower left, and the drawn sound of a voice on the radio; milliseconds of the film. */
export const overlays = async (
  timeline: Timeline,
  speech: Float32Array,
): Promise<(frame: Frame, now: number) => void> => {
  const labels = (
    await Promise.all(timeline.scenes.map((scene) => labelsIn(scene, timeline.sentences)))
  ).flat();
  return (frame, now) => {
    for (const label of labels) {
      put(frame, label.layer, { x: 56, y: height - 150, opacity: shown(now, label.start, label.end, 350) });
    }
    const onAir = timeline.sentences.find(
      (sentence) => sentence.flightTime !== null && now >= sentence.start - 150 && now < sentence.end + 250,
    );
    if (onAir !== undefined) {
      drawSound(frame, speech, now, shown(now, onAir.start - 150, onAir.end + 250, 150));
    }
  };
};

const labelsIn = async (scene: LaidScene, sentences: readonly LaidSentence[]): Promise<Label[]> => {
  const labels: Label[] = [];
  let last: LaidSentence | undefined;
  for (const sentence of sentences.filter((each) => each.start >= scene.start && each.start < scene.end)) {
    const first =
      last?.speaker !== sentence.speaker ||
      last.name !== sentence.name ||
      last.flightTime !== sentence.flightTime;
    const radio = sentence.flightTime !== null;
    const known = named[sentence.speaker ?? ""];
    if (first && (known !== undefined || radio)) {
      const [name, role] = known ?? [
        sentence.name ?? "",
        "from the flight transcript, read by a synthesised voice",
      ];
      const end =
        sentences.findLast((each) => each.turn === sentence.turn && each.flightTime === sentence.flightTime)
          ?.end ?? sentence.end;
      const layer = await part(760, 104, lowerThird(name, radio ? `${sentence.flightTime}  ${role}` : role));
      labels.push({
        layer,
        start: sentence.start - 200,
        end: Math.min(scene.end, radio ? end + 350 : sentence.start + 5200),
      });
    }
    last = sentence;
  }
  return labels;
};

/** How loud the voice was in the last two seconds, as bars that run to the left. */
const drawSound = (frame: Frame, speech: Float32Array, now: number, opacity: number): void => {
  const bars = 48;
  for (let place = 0; place < bars; place += 1) {
    const at = Math.floor((Math.floor(now / 42) - (bars - 1 - place)) * 42);
    const loud = loudest(speech, at, 42);
    const tall = 3 + loud * 130;
    bar(
      frame,
      88 + place * 8,
      height - 178 - tall / 2,
      4,
      tall,
      [245, 187, 102],
      opacity * (0.25 + (0.6 * place) / bars),
    );
  }
};

const loudest = (speech: Float32Array, from: number, milliseconds: number): number => {
  const first = Math.floor((from * soundRate) / 1000);
  let most = 0;
  for (let place = Math.max(0, first); place < first + (milliseconds * soundRate) / 1000; place += 8) {
    most = Math.max(most, Math.abs(speech[place] ?? 0));
  }
  return Math.min(0.5, most);
};
