import { ffmpegForTests } from "../../test/support/make-media.ts";

/** A film of 1080 lines at 24 frames a second with movement, detail, grain and cuts, and sound with pauses. */
export const makeBenchFilm = async (path: string, seconds: number): Promise<void> => {
  const scene = (number: number): string =>
    `gradients=s=1920x1080:r=24:d=${seconds}:n=6:seed=${number}:speed=0.02,noise=alls=9:allf=t+u`;
  const drawn = `${scene(1)}[a];testsrc2=s=960x540:r=24:d=${seconds}[b];[a][b]overlay=x=480+300*sin(t):y=270+100*cos(t*0.7)`;
  const cuts = "hue=h=60*floor(t/5)";
  const speech = `anoisesrc=c=pink:r=48000:d=${seconds}:a=0.4,tremolo=f=3:d=0.9`;
  await ffmpegForTests(
    ["-f", "lavfi", "-i", `${drawn},${cuts},format=yuv420p`, "-f", "lavfi", "-i", speech].concat(
      ["-ac", "2", "-c:v", "libx264", "-preset", "ultrafast", "-b:v", "16M", "-g", "240"],
      ["-c:a", "aac", "-b:a", "192k", path],
    ),
  );
};
