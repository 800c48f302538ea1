import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { operations } from "./contract/operations.ts";
import { openApiDocument } from "./openapi.ts";

const document = openApiDocument("https://newsreel.test") as {
  readonly paths: Record<
    string,
    Record<string, { readonly operationId: string; readonly parameters?: unknown[] }>
  >;
};

test("the description is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect([valid, validator.version]).toEqual([true, "3.1"]);
});

test("it has every operation, once, by its name", () => {
  const described = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(described.toSorted()).toEqual([...Object.keys(operations), "listen"].toSorted());
});

test("every part of a path that varies is described, and nothing else is", () => {
  for (const [name, { path, ...operation }] of Object.entries(operations)) {
    const told = "params" in operation ? Object.keys(operation.params.shape) : [];
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, part = ""]) => part);
    expect([name, told.toSorted()]).toEqual([name, parts.toSorted()]);
  }
});
