import { useSession } from "./session.tsx";

const day = 86_400_000;

/** An instant in the newsroom's zone, as short as it can be understood: 14:05, yesterday is a day, last year has its year. */
export const sayInstant = (iso: string, now: Date, zone: string): string => {
  const at = new Date(iso);
  const on = (instant: Date) => instant.toLocaleDateString("en-CA", { timeZone: zone });
  const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });
  if (on(at) === on(now)) return `today, ${time}`;
  if (on(at) === on(new Date(now.getTime() - day))) return `yesterday, ${time}`;
  if (on(at) === on(new Date(now.getTime() + day))) return `tomorrow, ${time}`;
  const isThisYear = on(at).slice(0, 4) === on(now).slice(0, 4);
  const date = at.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    ...(isThisYear ? {} : { year: "numeric" }),
    timeZone: zone,
  });
  return `${date}, ${time}`;
};

/** Says instants in the newsroom's zone. */
export const useSayInstant = (): ((iso: string) => string) => {
  const { newsroom } = useSession();
  return (iso) => sayInstant(iso, new Date(), newsroom.zone);
};

/** An instant; pointing at it shows the whole of it. */
export const Instant = ({ at }: { readonly at: string }) => {
  const { newsroom } = useSession();
  return (
    <time
      dateTime={at}
      title={`${new Date(at).toLocaleString("en-GB", { timeZone: newsroom.zone })} ${newsroom.zone}`}
    >
      {sayInstant(at, new Date(), newsroom.zone)}
    </time>
  );
};
