import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSound, run } from "./sound.ts";
import { placeTokens, type Phone } from "./word-times.ts";

/** A voice of Debian's flite or festival, how slowly it speaks, and the ffmpeg filters that make it sit in the film. */
export interface Voice {
  readonly engine: "flite" | "festival";
  readonly name: string;
  readonly stretch: number;
  readonly filters: string;
}

/** One sentence as spoken: samples, and each word with its milliseconds from the sentence's start. */
export interface Speech {
  readonly samples: Float32Array;
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

const room = "highpass=f=75,acompressor=threshold=0.1:ratio=2.5:attack=8:release=120:makeup=1.6";
const radio =
  "highpass=f=420,lowpass=f=2700,acompressor=threshold=0.06:ratio=6:attack=2:release=60:makeup=2,equalizer=f=1500:t=q:w=1:g=4,volume=0.8";

export const voices = {
  narrator: {
    engine: "flite",
    name: "rms",
    stretch: 1.1,
    filters: `${room},equalizer=f=140:t=q:w=1:g=3,equalizer=f=3200:t=q:w=1.2:g=2`,
  },
  archivist: {
    engine: "festival",
    name: "cmu_us_slt_arctic_hts",
    stretch: 1,
    filters: `atempo=0.89,${room},equalizer=f=220:t=q:w=1:g=2,equalizer=f=6500:t=q:w=1:g=-3`,
  },
  technician: {
    engine: "flite",
    name: "awb",
    stretch: 1.2,
    filters: `${room},equalizer=f=160:t=q:w=1:g=2,equalizer=f=2800:t=q:w=1.2:g=2`,
  },
  interviewer: {
    engine: "flite",
    name: "slt",
    stretch: 1.14,
    filters: `${room},equalizer=f=3000:t=q:w=1:g=1,volume=0.85`,
  },
  orator: {
    engine: "flite",
    name: "rms",
    stretch: 1.22,
    filters: `asetrate=14800,${room},equalizer=f=180:t=q:w=1:g=3`,
  },
  pilot: { engine: "flite", name: "kal16", stretch: 1.02, filters: `asetrate=15600,${radio}` },
  muchea: { engine: "flite", name: "awb", stretch: 0.98, filters: `asetrate=15100,${radio}` },
  texas: { engine: "flite", name: "rms", stretch: 1, filters: `asetrate=16700,${radio}` },
  cape: { engine: "flite", name: "rms", stretch: 0.98, filters: `asetrate=15300,${radio}` },
} as const satisfies Record<string, Voice>;

/** How a synthesiser must be told to say what is written. */
const spokenAs: readonly (readonly [RegExp, string])[] = [
  [/^Muchea\b/, "Mooshay"],
  [/^Zero-g\b/, "Zero gee"],
  [/^Dunmore\b/, "Dunmoar"],
  [/^Glenn\b/, "Glen"],
  [/^Kano\b/, "Kahno"],
];

const spoken = (token: string): string =>
  spokenAs.reduce((text, [written, said]) => text.replace(written, said), token).replaceAll("—", ",");

const cacheFolder = join(process.env["TMPDIR"] ?? "/tmp", "newsreel-sample-voices");

/** Speaks one sentence. The same words in the same voice give the same sound. */
export const say = (voice: Voice, sentence: string): Speech => {
  mkdirSync(cacheFolder, { recursive: true });
  const key = createHash("sha256")
    .update(JSON.stringify([voice, sentence]))
    .digest("hex")
    .slice(0, 24);
  const wav = join(cacheFolder, `${key}.wav`);
  const tokens = sentence.split(" ");
  const phones =
    voice.engine === "flite" ? sayWithFlite(voice, tokens, wav) : sayWithFestival(voice, tokens, wav);
  const speed = speedOf(voice.filters);
  const words = placeTokens(
    tokens,
    tokens.map((token) => phonesOf(spoken(token))),
    phones,
  );
  return {
    samples: readSound(wav, voice.filters),
    words: words.map((word) => ({ text: word.text, start: word.start / speed, end: word.end / speed })),
  };
};

/** How much faster than the synthesiser's own times the filters make it. */
const speedOf = (filters: string): number => {
  const pitch = /asetrate=(\d+)/.exec(filters)?.[1];
  const tempo = /atempo=([\d.]+)/.exec(filters)?.[1];
  return (pitch === undefined ? 1 : Number(pitch) / 16_000) * (tempo === undefined ? 1 : Number(tempo));
};

const readPhones = (printed: string): Phone[] =>
  [...printed.matchAll(/(\S+):(\d+\.\d+)/g)].map(([, name = "", end = "0"]) => ({
    name,
    end: Number(end) * 1000,
  }));

const sayWithFlite = (voice: Voice, tokens: readonly string[], wav: string): Phone[] =>
  readPhones(
    run("flite", [
      "-voice",
      voice.name,
      "--setf",
      `duration_stretch=${voice.stretch}`,
      "-psdur",
      "-o",
      wav,
      "-t",
      tokens.map(spoken).join(" "),
    ]),
  );

const sayWithFestival = (voice: Voice, tokens: readonly string[], wav: string): Phone[] => {
  const text = tokens.map(spoken).join(" ").replaceAll('"', "");
  const program = `(voice_${voice.name})
(Parameter.set 'Duration_Stretch ${voice.stretch})
(set! said (utt.synth (Utterance Text "${text}")))
(utt.save.wave said "${wav}" 'riff)
(mapcar (lambda (phone) (format t "%s:%f " (item.name phone) (item.feat phone 'end))) (utt.relation.items said 'Segment))`;
  const script = `${wav}.scm`;
  writeFileSync(script, program);
  return readPhones(run("festival", ["-b", script]));
};

const knownPhones = new Map<string, readonly string[]>();

/** The phones of one word alone, by flite's lexicon (festival's American voices use the same). */
const phonesOf = (token: string): readonly string[] => {
  const known = knownPhones.get(token);
  if (known !== undefined) {
    return known;
  }
  const file = join(cacheFolder, `word-${createHash("sha256").update(token).digest("hex").slice(0, 16)}.txt`);
  if (!existsSync(file)) {
    writeFileSync(file, run("flite", ["-voice", "kal16", "-psdur", "-o", "/dev/null", "-t", `${token} `]));
  }
  const phones = readPhones(readFileSync(file, "utf8"))
    .map((phone) => phone.name)
    .filter((name) => name !== "pau");
  knownPhones.set(token, phones);
  return phones;
};
