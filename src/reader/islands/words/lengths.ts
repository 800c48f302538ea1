/** 3754.2 → "1 hour, 2 minutes, 34 seconds", to be spoken, in a language's own words and order (BCP 47). */
export const spokenTime = (seconds: number, language: string): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    [Math.floor(whole / 3600), "hour"],
    [Math.floor(whole / 60) % 60, "minute"],
    [whole % 60, "second"],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  return new Intl.ListFormat(language, { type: "unit" }).format(
    (said.length === 0 ? ([[0, "second"]] as const) : said).map(([count, unit]) =>
      new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count),
    ),
  );
};
