/** Words of the marks that stand on the public site. */
export const brandMarks = {
  title: "Marks",
  detail:
    "A drawing (SVG), of which what could run or load is taken out, or a picture. Without any, the name stands in words.",
  places: {
    logo: "At the head of every page",
    "logo-dark": "At the head by night, and around films",
    icon: "In browsers’ tabs and on home screens",
  },
  none: "None.",
  drawing: "Choose a drawing",
  drawingFor: (place: string) => `Choose a drawing: ${place}`,
  picture: "From the library…",
  pictureFor: (place: string) => `From the library: ${place}`,
  remove: "Take it away",
  removeFor: (place: string) => `Take it away: ${place}`,
  large: "The drawing is larger than 400 KB.",
  asked: (place: string) => `${place}: as it would stand. Readers see it when it is put there.`,
  put: "Put it there",
  saved: "It stands there now.",
  taken: "It is gone.",
};
