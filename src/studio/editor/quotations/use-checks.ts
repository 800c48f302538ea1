import { useEffect, useRef, useState } from "react";
import type { FoundQuotation, Newsroom, QuotationAsked } from "../newsroom.ts";

/** How a quotation stands: being looked for, found in places (best first; none: nowhere), or the newsroom was not reached. */
export type Check =
  | { readonly is: "looking" }
  | { readonly is: "found"; readonly places: readonly FoundQuotation[] }
  | { readonly is: "unreached" };

/** Milliseconds that words rest before they are looked for; what is remembered of what was. */
const pause = 900;
const mostRemembered = 300;

/** Looks every quotation up, each wording once. Gives what is known by the words asked for, and a way to ask again. */
export const useChecks = (
  newsroom: Newsroom,
  asked: readonly QuotationAsked[],
): { readonly checkOf: (one: QuotationAsked) => Check; readonly again: (one: QuotationAsked) => void } => {
  const known = useRef(new Map<string, Check>());
  const [, setCount] = useState(0);
  const keys = asked.map(keyOf).join("\n");
  const latest = useRef(asked);
  latest.current = asked;

  const look = async (one: QuotationAsked): Promise<void> => {
    const key = keyOf(one);
    known.current.set(key, { is: "looking" });
    const check = await newsroom.checkQuotation(one, new AbortController().signal).then(
      (places): Check => ({ is: "found", places }),
      (): Check => ({ is: "unreached" }),
    );
    known.current.set(key, check);
    for (const oldest of known.current.keys()) {
      if (known.current.size <= mostRemembered) break;
      known.current.delete(oldest);
    }
    setCount((count) => count + 1);
  };

  useEffect(() => {
    const timer = setTimeout(() => {
      for (const one of latest.current) if (!known.current.has(keyOf(one))) void look(one);
    }, pause);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words that are asked for, and nothing else
  }, [keys]);

  return {
    checkOf: (one) => known.current.get(keyOf(one)) ?? { is: "looking" },
    again: (one) => {
      void look(one);
      setCount((count) => count + 1);
    },
  };
};

const keyOf = (asked: QuotationAsked): string => JSON.stringify(asked);
