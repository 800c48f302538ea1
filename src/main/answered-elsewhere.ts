import { Hono } from "hono";

/** Routes that somebody else answers, such as a thread; what is not found there goes on to whatever says so here. */
export const answeredElsewhere = (
  { routes }: Pick<Hono, "routes">,
  answer: (request: Request) => Promise<Response>,
): Hono => {
  const here = new Hono();
  for (const { method, path } of routes)
    here.on(method, path, async (context, next) => {
      const response = await answer(context.req.raw);
      return response.status === 404 ? await next() : response;
    });
  return here;
};
