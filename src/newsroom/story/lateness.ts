/** Milliseconds in the words of whoever waited: "1.4 s", "3 min", "2 h 5 min". */
export const showLateness = (milliseconds: number): string => {
  const seconds = milliseconds / 1000;
  if (seconds < 90) return `${seconds.toFixed(1)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};
