import { createContext, type ReactNode, useContext, useEffect } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import type { session } from "../../api/contract/session.ts";
import { useOwnLine } from "./line/use-line.ts";
import { api, expiry, isPageOf } from "./own-api.ts";
import { Failure } from "./failure.ts";

export type Session = z.output<typeof session>;

type Permission = Session["permissions"][number];

const sessionKey = ["session"];

/** Who is signed in on this screen; null: nobody. */
export const useSessionQuery = () =>
  useQuery<Session | null, Failure>({
    queryKey: sessionKey,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const result = await api.readSession({}, { signal });
      if (result.ok) return result.value.value;
      if (result.problem.code === "signed-out") return null;
      throw new Failure(result.problem);
    },
  });

/** Puts whoever has just signed in on the screen, or nobody; what the last one saw is forgotten. */
export const useEnter = (): ((session: Session | null) => void) => {
  const client = useQueryClient();
  return (session) => {
    if (session === null) expiry.end();
    isPageOf(session?.staff.id ?? null);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    client.setQueryData(sessionKey, session);
  };
};

/** The same person goes on: what is on the screen stays, and is brought up to date. */
export const useGoOn = (): ((session: Session) => void) => {
  const client = useQueryClient();
  return (session) => {
    client.setQueryData(sessionKey, session);
    expiry.renew();
  };
};

const SessionContext = createContext<Session | null>(null);

/** Everything within is seen by somebody who is signed in. */
export const SignedIn = ({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactNode;
}) => {
  const { id } = session.staff;
  useEffect(() => {
    isPageOf(id);
    expiry.begin();
  }, [id]);
  useOwnLine(session.staff.id, session.permissions.includes("newsroom.see"));
  return <SessionContext value={session}>{children}</SessionContext>;
};

/** @throws outside of SignedIn: a screen that needs somebody is only shown to somebody */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("Nobody is signed in here.");
  return session;
};

export const useMay = (): ((permission: Permission) => boolean) => {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
};
