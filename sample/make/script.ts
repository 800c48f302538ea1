import type { voices } from "./voices.ts";

/** Some speech by one person, in his synthesised voice. */
export interface Line {
  /** Slug of the person, or null where the record names only a post. */
  readonly speaker: string | null;
  /** The post, where no person is known. */
  readonly name: string | null;
  readonly voice: keyof typeof voices;
  readonly text: string;
  /** Silence before it, milliseconds. */
  readonly after: number;
  /** Hours, minutes and seconds of the flight at which the transcript has it. */
  readonly flightTime: string | null;
}

/** A stretch of film with one picture. */
export interface Scene {
  readonly picture: string;
  /** A chapter begins here, with this title. */
  readonly chapter: string | null;
  /** Silence at the scene's end, milliseconds. */
  readonly tail: number;
  readonly lines: readonly Line[];
}

const line =
  (speaker: string | null, name: string | null, voice: keyof typeof voices) =>
  (text: string, after = 450, flightTime: string | null = null): Line => ({
    speaker,
    name,
    voice,
    text,
    after,
    flightTime,
  });

export const narrator = line("nora-quill", null, "narrator");
export const archivist = line("ruth-hallam", null, "archivist");
export const technician = line("alec-dunmore", null, "technician");
export const interviewer = line("clara-voss", null, "interviewer");
/** Words of an address. */
export const lincoln = line("abraham-lincoln", null, "orator");
/** Words of the flight's transcript. */
export const glenn = line("john-glenn", null, "pilot");
export const cooper = line("gordon-cooper", null, "muchea");
export const texas = line(null, "Texas Cap Com", "texas");
export const cape = line(null, "Cape Cap Com", "cape");
