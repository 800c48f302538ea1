import type * as z from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import type { Operation } from "./contract/operation.ts";
import { listen } from "./contract/event.ts";
import { operations } from "./contract/operations.ts";
import { problem } from "./contract/problem.ts";

/** The whole API as OpenAPI 3.1, from the declarations alone. @param publicUrl without a slash at its end */
export const openApiDocument = (publicUrl: string): object => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, operation] of Object.entries({ ...operations, listen }) as [string, Operation][])
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describeOperation(name, operation);
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Newsreel",
      version: "1",
      description:
        "The newsroom's API. Machines show a token (Authorization: Bearer …), made in the studio under one's own account. Every refusal is a problem (RFC 9457) that names the fields that are wrong. A change of what is there already names by If-Match the version that it is meant for.",
    },
    servers: [{ url: `${publicUrl}/api` }],
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-newsroom" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  });
};

const describeOperation = (name: string, operation: Operation): ZodOpenApiOperationObject => ({
  operationId: name,
  summary: operation.summary,
  ...(operation.access === "public" ? { security: [] } : { security: securityOf(operation) }),
  "x-access": operation.access,
  ...(operation.freshProof === true ? { "x-fresh-proof": true } : {}),
  requestParams: {
    ...(operation.params === undefined ? {} : { path: operation.params }),
    ...(operation.query === undefined ? {} : { query: operation.query }),
  },
  ...(operation.ifMatch === true
    ? { parameters: [{ name: "If-Match", in: "header", required: true, schema: { type: "string" } }] }
    : {}),
  ...(operation.body === undefined
    ? {}
    : { requestBody: { required: true, content: { "application/json": { schema: operation.body } } } }),
  responses: {
    [String(operation.status ?? (operation.answer === null ? 204 : 200))]:
      operation.answer === null
        ? { description: "Done" }
        : { description: "Done", content: answerOf(operation.answer, operation.answerType) },
    default: {
      description: "Refused",
      content: { "application/problem+json": { schema: problem } },
    },
  },
});

const answerOf = (answer: z.ZodType, answerType: string | undefined) =>
  answerType === undefined
    ? { "application/json": { schema: answer } }
    : { [answerType]: { schema: { type: "string", format: "binary" } as const } };

/** What is one's own alone takes no token; a token has the permission among its scopes. */
const securityOf = ({ access }: Operation): Record<string, string[]>[] =>
  access === "own-account"
    ? [{ session: [] }]
    : [{ session: [] }, { token: access === "signed-in" ? [] : [access] }];
