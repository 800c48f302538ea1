import type { Problem, ProblemCode } from "../contract/problem.ts";
import type { Refusal } from "../refusal.ts";
import { apiHeaders } from "./headers.ts";
import { inTheStudio } from "./in-the-studio.ts";

/** The status and title of each kind of refusal (RFC 9110, section 15; RFC 6585). */
const kinds: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  invalid: [422, "Something in it is not right"],
  "signed-out": [401, "Not signed in"],
  "not-allowed": [403, "Not allowed"],
  "cross-site": [403, "Not from here"],
  "sign-in-failed": [401, "Not signed in"],
  "second-step-needed": [401, "A code is needed"],
  "second-step-missing": [403, "A second step is to be set up first"],
  "proof-too-old": [403, "Show again that it is you"],
  insecure: [403, "Signing in needs HTTPS"],
  "not-found": [404, "Not found"],
  "method-not-allowed": [405, "Not done this way"],
  "too-large": [413, "Too large"],
  "unsupported-media-type": [415, "Not JSON"],
  "if-match-missing": [428, "Which version is meant?"],
  stale: [412, "It was changed meanwhile"],
  refused: [409, "It cannot be done"],
  "too-many": [429, "Too often"],
  fault: [500, "Something went wrong"],
};

/** A refusal over the line (RFC 9457). */
export const problemAnswer = (refusal: Refusal, isSecure: boolean): Response => {
  const { code, detail, errors, ifMatch, current, retryAfter, more, allow } = refusal;
  const [status, title] = kinds[code];
  const body: Problem = {
    type: `urn:newsreel:problem:${code}`,
    title,
    status,
    detail: inTheStudio(detail),
    code,
    ...(errors === undefined
      ? {}
      : { errors: Array.from(errors, (one) => ({ ...one, detail: inTheStudio(one.detail) })) }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(current === undefined ? {} : { current }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(more === undefined ? {} : { more }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...apiHeaders(isSecure),
      "content-type": "application/problem+json",
      ...(current === undefined ? {} : { etag: current }),
      ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
      ...(status === 401 ? { "www-authenticate": 'Bearer realm="newsroom"' } : {}),
      ...(allow === undefined ? {} : { allow: allow.join(", ") }),
    },
  });
};
