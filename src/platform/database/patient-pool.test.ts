import type { PostgresPool, PostgresPoolClient } from "kysely";
import { expect, test } from "vitest";
import { isConnectionLost, onceMore, patientPool } from "./patient-pool.ts";

const failure = (message: string, more: object) => Object.assign(new Error(message), more);
const starting = failure("the database system is starting up", { code: "57P03" });
const gone = failure("connect ENOENT /run/s", { code: "ENOENT", syscall: "connect" });

/** A pool that answers so, one after the other. */
const poolOf = (...answers: readonly (Error | "well")[]): PostgresPool & { asked: () => number } => {
  let asked = 0;
  return {
    asked: () => asked,
    connect: async () => {
      const answer = answers[asked];
      asked += 1;
      if (answer instanceof Error) throw answer;
      return {} as PostgresPoolClient;
    },
    end: async () => undefined,
    options: {},
  };
};

test("a server that says it is starting is waited for", async () => {
  const pool = poolOf(starting, starting, "well");
  await patientPool(pool).connect();
  expect(pool.asked()).toBe(3);
});

test("a server that was there is waited for; one that never was is not", async () => {
  const known = poolOf("well", gone, "well");
  const patient = patientPool(known);
  await patient.connect();
  await patient.connect();
  expect(known.asked()).toBe(3);
  await expect(patientPool(poolOf(gone)).connect()).rejects.toBe(gone);
});

test("a wrong password is told at once", async () => {
  const refused = failure("password authentication failed", { code: "28P01" });
  const patient = patientPool(poolOf("well", refused));
  await patient.connect();
  await expect(patient.connect()).rejects.toBe(refused);
});

test("a file that is missing is no lost connection", () => {
  expect(isConnectionLost(gone)).toBe(true);
  expect(isConnectionLost(failure("ENOENT: no such file", { code: "ENOENT", syscall: "open" }))).toBe(false);
});

test("what a lost connection cut short is done once more, and nothing else is", async () => {
  const failing = (...errors: Error[]) => {
    let tries = 0;
    return async () => {
      const error = errors[tries];
      tries += 1;
      if (error) throw error;
      return tries;
    };
  };
  expect(await onceMore(failing(gone))).toBe(2);
  await expect(onceMore(failing(gone, gone))).rejects.toBe(gone);
  const wrong = failure("syntax error", { code: "42601" });
  await expect(onceMore(failing(wrong))).rejects.toBe(wrong);
});
