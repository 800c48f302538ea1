import { describe, expect, it } from "vitest";

import { masterPlaylist, type SoundEntry, type VideoEntry } from "./master-playlist.ts";
import { subtitlePlaylist } from "./subtitle-playlist.ts";

const video = (height: number, bits: number): VideoEntry => ({
  uri: `v${height}.m3u8`,
  codecs: "avc1.64001f",
  width: (height * 16) / 9,
  height,
  rate: { numerator: 30_000, denominator: 1001 },
  averageBandwidth: bits,
  peakBandwidth: bits * 2,
});
const sound = (more: Partial<SoundEntry> = {}): SoundEntry => ({
  uri: "sound.m3u8",
  codecs: "mp4a.40.2",
  kind: "sound",
  language: "en",
  label: "English",
  averageBandwidth: 128_000,
  peakBandwidth: 130_000,
  ...more,
});

describe("the master playlist", () => {
  it("of a film has variants, smallest first, with sound, description and captions apart", () => {
    const described = sound({ uri: "description.m3u8", kind: "description", label: "Audio description" });
    const subtitles = [{ uri: "en.m3u8", language: "en", label: "English", kind: "captions" as const }];
    const videos = [video(720, 2_000_000), video(360, 500_000)];
    expect(masterPlaylist({ videos, sounds: [sound(), described], subtitles })).toBe(
      `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="sound.m3u8"
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Audio description",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,CHARACTERISTICS="public.accessibility.describes-video",CHANNELS="2",URI="description.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,FORCED=NO,CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound",URI="en.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=1130000,AVERAGE-BANDWIDTH=628000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=29.970,AUDIO="sound",SUBTITLES="text",CLOSED-CAPTIONS=NONE
v360.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=4130000,AVERAGE-BANDWIDTH=2128000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=29.970,AUDIO="sound",SUBTITLES="text",CLOSED-CAPTIONS=NONE
v720.m3u8
`,
    );
  });

  it("of a silent film names no sound", () => {
    const written = masterPlaylist({ videos: [video(360, 500_000)], sounds: [], subtitles: [] });
    expect(written).not.toContain("AUDIO");
    expect(written).toContain('CODECS="avc1.64001f"');
  });

  it("of a sound recording has the sound as its one variant", () => {
    const written = masterPlaylist({ videos: [], sounds: [sound()], subtitles: [] });
    expect(written).toContain(
      '#EXT-X-STREAM-INF:BANDWIDTH=130000,AVERAGE-BANDWIDTH=128000,CODECS="mp4a.40.2"\nsound.m3u8',
    );
    expect(written).not.toContain("EXT-X-MEDIA");
  });

  it("of an excerpt says where it begins", () => {
    const written = masterPlaylist({
      videos: [],
      sounds: [sound()],
      subtitles: [],
      startOffsetSeconds: 1.25,
    });
    expect(written).toContain("#EXT-X-START:TIME-OFFSET=1.250000,PRECISE=YES\n");
  });

  it("tells tracks of one name apart", () => {
    const sounds = [sound(), sound({ uri: "other.m3u8" })];
    const names = [
      ...masterPlaylist({ videos: [video(360, 1)], sounds, subtitles: [] }).matchAll(/NAME="([^"]*)"/g),
    ];
    expect(names.map((found) => found[1])).toEqual(["English 1", "English 2"]);
  });
});

it("the playlist of captions is one file for the whole span", () => {
  expect(subtitlePlaylist("captions.en.vtt", { startSeconds: 4.004, endSeconds: 9.5 })).toBe(
    `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:5
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-PROGRAM-DATE-TIME:1970-01-01T00:00:04.004Z
#EXTINF:5.496000,
captions.en.vtt
#EXT-X-ENDLIST
`,
  );
});
