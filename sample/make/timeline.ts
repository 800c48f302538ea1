import type { Line, Scene } from "./script.ts";
import { sentencesOf } from "./sentences.ts";
import { addSound, soundRate } from "./sound.ts";
import { say, voices } from "./voices.ts";

/** A sentence at its place in a film; milliseconds from the film's start. */
export interface LaidSentence {
  readonly turn: number;
  readonly speaker: string | null;
  readonly name: string | null;
  readonly voice: Line["voice"];
  readonly flightTime: string | null;
  readonly start: number;
  readonly end: number;
  readonly words: readonly (readonly [string, number, number])[];
  readonly samples: Float32Array;
}

export interface LaidScene {
  readonly picture: string;
  readonly chapter: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Timeline {
  readonly scenes: readonly LaidScene[];
  readonly sentences: readonly LaidSentence[];
  /** Milliseconds. */
  readonly length: number;
}

/** Silence between two sentences of one line, milliseconds. */
const breath = 230;

/** Speaks a script and lays it out in time. Scenes begin on a frame of 24 a second. */
export const layOut = (script: readonly Scene[]): Timeline => {
  const scenes: LaidScene[] = [];
  const sentences: LaidSentence[] = [];
  let now = 0;
  for (const scene of script) {
    const start = now;
    for (const line of scene.lines) {
      now += line.after;
      for (const spoken of speakLine(line, now, turnAfter(sentences, line, start))) {
        sentences.push(spoken);
        now = spoken.end + breath;
      }
      now -= breath;
    }
    now = Math.ceil(((now + scene.tail) * 24) / 1000) * (1000 / 24);
    scenes.push({ picture: scene.picture, chapter: scene.chapter, start, end: now });
  }
  return { scenes, sentences, length: now };
};

/** A turn goes on while the same person speaks in the same scene. */
const turnAfter = (sentences: readonly LaidSentence[], line: Line, sceneStart: number): number => {
  const last = sentences.at(-1);
  if (last === undefined) {
    return 1;
  }
  const goesOn = last.speaker === line.speaker && last.name === line.name && last.start >= sceneStart;
  return goesOn ? last.turn : last.turn + 1;
};

const speakLine = (line: Line, start: number, turn: number): LaidSentence[] => {
  let now = start;
  return sentencesOf(line.text, "en").map((text) => {
    const speech = say(voices[line.voice], text);
    const first = speech.words[0]?.start ?? 0;
    const at = now - first;
    const words = speech.words.map(
      (word) => [word.text, Math.round(at + word.start), Math.round(at + word.end)] as const,
    );
    const end = at + (speech.words.at(-1)?.end ?? 0);
    now = end + breath;
    return {
      turn,
      speaker: line.speaker,
      name: line.name,
      voice: line.voice,
      flightTime: line.flightTime,
      start: at,
      end,
      words,
      samples: speech.samples,
    };
  });
};

/** Each voice brought to the same loudness and put at its place. */
export const mixSpeech = (timeline: Timeline): Float32Array => {
  const mixed = new Float32Array(Math.ceil((timeline.length * soundRate) / 1000));
  for (const sentence of timeline.sentences) {
    const wanted = sentence.voice === "pilot" || sentence.voice === "muchea" ? 0.085 : 0.11;
    addSound(mixed, sentence.samples, Math.max(0, sentence.start), wanted / loudnessOf(sentence.samples));
  }
  return mixed;
};

/** Root mean square of what is louder than a whisper. */
const loudnessOf = (samples: Float32Array): number => {
  let sum = 0;
  let count = 1;
  for (const sample of samples) {
    if (Math.abs(sample) > 0.01) {
      sum += sample * sample;
      count += 1;
    }
  }
  return Math.sqrt(sum / count) || 1;
};
