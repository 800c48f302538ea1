const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as they are printed on this machine's keyboard: "Mod" is Ctrl, or ⌘ on a Mac. */
export const Keys = ({ keys }: { readonly keys: readonly string[] }) => (
  <span className="keys">
    {keys.map((key) => (
      <kbd key={key}>{key === "Mod" ? (isMac ? "⌘" : "Ctrl") : key}</kbd>
    ))}
  </span>
);
