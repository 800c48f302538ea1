import * as z from "zod";
import { members, newMembers } from "./members.ts";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";

const series = z
  .object({ id, slug: z.string(), title: z.string(), summary: z.string(), pictureId: id.nullable() })
  .meta({ id: "Series" });

const params = z.object({ seriesId: id });
const slug = z.string().trim().min(1).max(80);
const summary = z.string().trim().max(4000);

export const seriesOperations = {
  listSeries: declare({
    method: "GET",
    path: "/series",
    access: "newsroom.see",
    summary: "Shows and strands, by title, with how many works each has",
    answer: z.object({ items: z.array(z.object({ ...series.shape, works: z.int() })) }),
  }),
  readSeries: declare({
    method: "GET",
    path: "/series/{seriesId}",
    access: "newsroom.see",
    summary: "One series",
    params,
    answer: series,
  }),
  addSeries: declare({
    method: "POST",
    path: "/series",
    access: "series.edit",
    summary: "Adds a series; readers see it from its first published work on",
    status: 201,
    body: z.object({ title: line(200), slug: slug.optional(), summary: summary.optional() }),
    answer: series,
  }),
  editSeries: declare({
    method: "PATCH",
    path: "/series/{seriesId}",
    access: "series.edit",
    summary: "Changes what is given; a former address leads to it for ever",
    params,
    ifMatch: true,
    body: z.object({
      title: line(200).optional(),
      slug: slug.optional(),
      summary: summary.optional(),
      pictureId: id.nullable().optional(),
    }),
    answer: series,
  }),
  listSeriesWorks: declare({
    method: "GET",
    path: "/series/{seriesId}/works",
    access: "newsroom.see",
    summary: "Its works in their order, whatever their state",
    params,
    answer: members,
  }),
  arrangeSeries: declare({
    method: "PUT",
    path: "/series/{seriesId}/works",
    access: "recording.edit",
    summary: "These works, in this order, and no others belong to it",
    params,
    ifMatch: true,
    body: newMembers,
    answer: members,
  }),
};
