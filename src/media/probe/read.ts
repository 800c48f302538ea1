import { z } from "zod";

const number = z.coerce.number().optional().catch(undefined);
const tags = z.record(z.string(), z.string()).optional().catch(undefined);

/** What ffprobe prints with `-of json -show_format -show_streams -show_chapters`; what cannot be read is left out. */
export const ffprobeAnswer = z.object({
  format: z.object({ format_name: z.string(), duration: number, size: number, bit_rate: number }),
  streams: z
    .array(
      z.object({
        index: z.number(),
        codec_type: z.string().optional(),
        codec_name: z.string().optional(),
        codec_tag_string: z.string().optional(),
        profile: z.string().optional(),
        pix_fmt: z.string().optional(),
        width: number,
        height: number,
        sample_aspect_ratio: z.string().optional(),
        r_frame_rate: z.string().optional(),
        avg_frame_rate: z.string().optional(),
        field_order: z.string().optional(),
        color_transfer: z.string().optional(),
        color_space: z.string().optional(),
        start_time: number,
        duration: number,
        bit_rate: number,
        channels: number,
        channel_layout: z.string().optional(),
        sample_rate: number,
        disposition: z.record(z.string(), z.number()).optional(),
        tags,
        side_data_list: z
          .array(z.object({ rotation: number }))
          .optional()
          .catch(undefined),
      }),
    )
    .default([]),
  chapters: z.array(z.object({ start_time: number, tags })).default([]),
});

export type FfprobeAnswer = z.infer<typeof ffprobeAnswer>;
export type FfprobeStream = FfprobeAnswer["streams"][number];

/** Tag names are matched whatever their case: Matroska writes LANGUAGE, MP4 language. */
export const tagOf = (
  entry: { tags?: FfprobeStream["tags"] | undefined },
  name: string,
): string | undefined => Object.entries(entry.tags ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
