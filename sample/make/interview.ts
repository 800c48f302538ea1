import { bar, put, type Frame } from "./canvas.ts";
import { encode } from "./film.ts";
import { lowerThird } from "./pictures/paper.ts";
import { figure, racks, room, shelves, sitters } from "./pictures/people.ts";
import { ease, shown } from "./pictures/scene.ts";
import { layerOf } from "./canvas.ts";
import { svg } from "./pictures/style.ts";
import { soundRate, writeSound } from "./sound.ts";
import { mixSpeech, type Timeline } from "./timeline.ts";

const width = 640;
const height = 360;

/** Who sits there, in which room, and how the film names him. */
const sets = {
  "ruth-hallam": {
    back: room(1280, 720, shelves(1280, 720, 3), 250),
    sitter: `<g transform="translate(470 110) scale(1.16)">${figure("ruth", sitters.ruth)}</g>`,
    label: ["Ruth Hallam", "Archivist. An invented character, a synthesised voice"],
  },
  "alec-dunmore": {
    back: room(1280, 720, racks(1280, 720, 3), 1030),
    sitter: `<g transform="translate(850 110) scale(-1.16 1.16)">${figure("alec", sitters.alec)}</g>`,
    label: ["Alec Dunmore", "Once at the tracking station. An invented character, a synthesised voice"],
  },
} as const;

export type Interviewed = keyof typeof sets;

/** Draws an interview and makes its master: a still room, a sitter who breathes, the voice as bars. */
export const writeInterview = async (
  who: Interviewed,
  timeline: Timeline,
  wav: string,
  master: string,
): Promise<void> => {
  const speech = mixSpeech(timeline);
  writeSound(wav, speech);
  const draw = await interviewDrawer(who, timeline, speech);
  await encode(master, wav, { width, height }, Math.round((timeline.length * 24) / 1000), draw, 27);
};

/** Gives a function that draws the interview's frame at a time. */
export const interviewDrawer = async (
  who: Interviewed,
  timeline: Timeline,
  speech: Float32Array,
): Promise<(frame: Frame, now: number) => void> => {
  const set = sets[who];
  const half = (content: string) => layerOf(svg(width, height, content, "0 0 1280 720"));
  const back = await half(set.back);
  const sitter = await half(set.sitter);
  const label = await half(`<g transform="translate(56 570)">${lowerThird(set.label[0], set.label[1])}</g>`);
  return (frame, now) => {
    put(frame, back);
    put(frame, sitter, { x: 0, y: Math.round(Math.sin(now / 1900) * 0.9 + 0.4) });
    put(frame, label, { opacity: shown(now, 3200, 9500) });
    drawVoice(
      frame,
      speech,
      now,
      0.75 * ease(now, 0, 600) * (1 - ease(now, timeline.length - 900, timeline.length)),
    );
  };
};

const drawVoice = (frame: Frame, speech: Float32Array, now: number, opacity: number): void => {
  for (let place = 0; place < 24; place += 1) {
    const first = Math.floor(((Math.floor(now / 84) - (23 - place)) * 84 * soundRate) / 1000);
    let most = 0;
    for (let at = Math.max(0, first); at < first + 0.084 * soundRate; at += 8) {
      most = Math.max(most, Math.abs(speech[at] ?? 0));
    }
    const tall = 2 + Math.min(0.5, most) * 46;
    bar(frame, 478 + place * 5, 320 - tall / 2, 3, tall, [245, 187, 102], opacity * (0.25 + place / 34));
  }
};
