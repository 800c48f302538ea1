/** Days, instants, numbers and lists as a language writes them. The only place that asks Intl for these. */
export interface Format {
  /** A day YYYY-MM-DD: "18 July 1969". */
  readonly day: (day: string) => string;
  /** YYYY, YYYY-MM or YYYY-MM-DD: "1969", "July 1969", "18 July 1969". */
  readonly partialDay: (date: string) => string;
  /** The day of an instant in the site's zone: "18 July 1969". */
  readonly dayOf: (instant: Date) => string;
  /** An instant with its zone: "18 July 1969 at 21:17 CEST". */
  readonly instant: (instant: Date) => string;
  /** "12,345" */
  readonly number: (number: number) => string;
  /** Of a file, in bytes: "340 kB", "3.4 MB". */
  readonly size: (bytes: number) => string;
  /** "A, B and C" */
  readonly list: (parts: readonly string[]) => string;
}

/** English without a country writes days first. */
const localeOf = (language: string): string => (language === "en" ? "en-GB" : language);

/** Making these takes longer than all else that a page says of days: make them once. The zone is one of IANA's. */
export const formatIn = (language: string, zone: string): Format => {
  const locale = localeOf(language);
  const long = { day: "numeric", month: "long", year: "numeric" } as const;
  const days = new Intl.DateTimeFormat(locale, { ...long, timeZone: "UTC" });
  const months = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const daysInZone = new Intl.DateTimeFormat(locale, { ...long, timeZone: zone });
  const instants = new Intl.DateTimeFormat(locale, {
    ...long,
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
    timeZoneName: "short",
  });
  const numbers = new Intl.NumberFormat(locale);
  const kilobytes = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  });
  const megabytes = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "megabyte",
    maximumFractionDigits: 1,
  });
  const lists = new Intl.ListFormat(locale);
  const day = (text: string): string => days.format(new Date(`${text}T00:00:00Z`));
  return {
    day,
    partialDay: (date) => {
      if (date.length === 4) return date;
      return date.length === 7 ? months.format(new Date(`${date}-01T00:00:00Z`)) : day(date);
    },
    dayOf: (instant) => daysInZone.format(instant),
    instant: (instant) => instants.format(instant),
    number: (number) => numbers.format(number),
    size: (bytes) =>
      bytes < 1_000_000 ? kilobytes.format(Math.max(1, bytes / 1000)) : megabytes.format(bytes / 1_000_000),
    list: (parts) => lists.format(parts),
  };
};
