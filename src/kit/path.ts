/** A path as people read it: "/film/se%C3%B1al" is "/film/señal". One that nobody could have encoded so stays as it is. */
export const readablePath = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};
