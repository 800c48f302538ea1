/** What the screens beside stories and recordings share. */
export const desk = {
  drag: (name: string) => `Drag ${name}`,
  arrangeHint: "Drag to put in order, or press Alt with ↑ or ↓.",
  nowAt: (name: string, place: number, of: number) => `${name} is number ${place} of ${of}.`,
  remove: (name: string) => `Take ${name} away`,
  seePublic: "See it on the site",
  readOnly: "You may look; to change this, ask an editor or an administrator.",
  saved: "It is saved. The site shows it now.",
  stale: "Somebody has changed this meanwhile. Look at how it stands now, then change it again.",
  load: "Show how it stands",
};
