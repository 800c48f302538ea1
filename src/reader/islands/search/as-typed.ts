/** How long the typing must rest before it is searched, in milliseconds. */
const rest = 250;

/**
 * Shows the answer while the words are still being typed. The field keeps the focus, the answers come in their usual
 * order after it, and their number is said aloud. Enter works as it does without script.
 */
export const searchAsTyped = (form: HTMLFormElement): void => {
  const place = form.closest("search") ?? form;
  const said = document.createElement("p");
  said.className = "quiet";
  said.setAttribute("role", "status");
  place.append(said);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const address = addressOf(form);
    const page = await fetchPage(address, asking.signal);
    if (page === null || asking.signal.aborted) return;
    const answers = followers(page.querySelector(`#${CSS.escape(form.id)}`));
    for (const old of followers(form)) old.remove();
    place.after(...answers);
    history.replaceState(null, "", address);
    said.textContent = document.querySelector("output")?.textContent ?? "";
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), rest);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
};

const addressOf = (form: HTMLFormElement): string => {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [[name, value]] : [],
  );
  return `${form.getAttribute("action") ?? ""}?${new URLSearchParams(fields)}`;
};

/** What stands behind the form: the answers, or the words that stand in for them. */
const followers = (form: Element | null): Element[] => {
  const found: Element[] = [];
  const place = form?.closest("search") ?? form;
  for (let next = place?.nextElementSibling; next; next = next.nextElementSibling) found.push(next);
  return found;
};

const fetchPage = async (address: string, signal: AbortSignal): Promise<Document | null> => {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
};
