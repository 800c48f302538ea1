/** The part of the day where the newsroom is. */
export const greetingAt = (now: Date, zone: string): "morning" | "day" | "evening" => {
  const hour = Number(now.toLocaleTimeString("en-GB", { hour: "2-digit", timeZone: zone }).slice(0, 2));
  return hour >= 4 && hour < 12 ? "morning" : hour >= 12 && hour < 18 ? "day" : "evening";
};
