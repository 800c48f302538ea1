import type { MiddlewareHandler } from "hono";
import { letterPaths } from "../../newsroom/letter/letter-paths.ts";
import { longestToken } from "../../newsroom/site/preview/site-preview.ts";
import { routes } from "../routes.ts";
import type { Respond } from "./respond.ts";

/** Characters of an address beyond which nobody means well; a preview's holds all that is previewed. */
const longestAddress = 4000;
const longestPreview = longestAddress + longestToken;
const previews = routes.sitePreview.to({ token: "" });

/** Over-long addresses are refused before anything is read. */
export const overlongGuard =
  (respond: Respond): MiddlewareHandler =>
  async (context, next) => {
    const longest = context.req.path.startsWith(previews) ? longestPreview : longestAddress;
    if (context.req.url.length > longest) {
      return await respond.refused(context.req.raw, 414, "tooLong");
    }
    return await next();
  };

/** One address for one page: a slash at the end leads to the same without it. */
export const slashGuard: MiddlewareHandler = async (context, next) => {
  const { pathname, search } = new URL(context.req.url);
  if (pathname === "/" || !pathname.endsWith("/")) return await next();
  // Slashes at the beginning become one: two would name another host.
  const path = `/${pathname.replace(/^\/+|\/+$/g, "")}`;
  return context.redirect(path + search, 301);
};

const methodsOf = (path: string): readonly string[] => {
  if (path === routes.makeMoment.pattern) return ["POST"];
  // A subscriber's own pages take what is decided on them.
  return path === letterPaths.all || (path.startsWith(`${letterPaths.all}/`) && path.split("/").length === 4)
    ? ["GET", "HEAD", "POST"]
    : ["GET", "HEAD"];
};

/** Pages are got; a moment is posted. Anything else is told so (RFC 9110, section 15.5.6). */
export const methodGuard =
  (respond: Respond): MiddlewareHandler =>
  async (context, next) => {
    const { method, path } = context.req;
    const allowed = methodsOf(path);
    if (allowed.includes(method)) return await next();
    const response =
      method === "OPTIONS"
        ? new Response(null, { status: 204 })
        : await respond.refused(context.req.raw, 405, "notTaken");
    response.headers.set("allow", [...allowed, "OPTIONS"].join(", "));
    return response;
  };
