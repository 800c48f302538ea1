const key = "newsreel-tab";

export interface TabClaim {
  /** Names this tab among those of the browser; a tab that is loaded again has the one that it had. */
  readonly tab: string;
  /** Whether a draft of this tab may be taken over: that tab is gone. It is ours from then on. */
  readonly takeOver: (tab: string) => Promise<boolean>;
}

/** Claims a name for this tab, held until it goes away. One that was duplicated gets another. */
export const claimTab = async (): Promise<TabClaim> => {
  const before = sessionStorage.getItem(key);
  const tab = before !== null && (await hold(before)) ? before : crypto.randomUUID();
  if (tab !== before) {
    await hold(tab);
    sessionStorage.setItem(key, tab);
  }
  return { tab, takeOver: hold };
};

/** Takes the lock of a tab's name for as long as this page lives; false where another page has it. */
const hold = async (tab: string): Promise<boolean> =>
  await new Promise((resolve) => {
    void navigator.locks.request(`${key}-${tab}`, { ifAvailable: true }, async (lock) => {
      resolve(lock !== null);
      if (lock !== null) await new Promise(() => {});
    });
  });
