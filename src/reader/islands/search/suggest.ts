/** How long the typing must rest before anything is suggested, in milliseconds. */
const rest = 120;

interface Line {
  readonly name: string;
  readonly kind: string;
  readonly path: string;
  readonly language?: string;
}

const isLine = (line: unknown): line is Line =>
  typeof line === "object" && line !== null && "name" in line && "path" in line && "kind" in line;

/**
 * Suggests pages while one types: a combobox with a list (ARIA Authoring Practices, "Combobox", list autocomplete with
 * manual selection). The field keeps the focus: arrows choose, Enter opens what is chosen, Escape closes the list.
 * Without a choice Enter searches, as it does without script. The field names its own source: data-suggest.
 */
export const suggestAsTyped = (field: HTMLInputElement): void => {
  const source = field.dataset["suggest"] ?? "";
  if (source === "") return;
  const list = listFor(field);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  let chosen = -1;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const close = (): void => {
    clearTimeout(timer);
    asking.abort();
    list.hidden = true;
    choose(-1);
    field.setAttribute("aria-expanded", "false");
  };
  const choose = (at: number): void => {
    chosen = at;
    for (const [place, option] of options().entries())
      option.setAttribute("aria-selected", String(place === at));
    const active = options()[at];
    if (active === undefined) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    }
  };
  const show = (lines: readonly Line[]): void => {
    list.replaceChildren(...lines.map((line, place) => optionOf(line, `${list.id}-${place}`)));
    list.hidden = lines.length === 0 || document.activeElement !== field;
    field.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  };
  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const lines = await fetchLines(source, field.value, signal);
    if (lines !== null && !signal.aborted) show(lines);
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (field.value.trim().length < 2) close();
    else timer = setTimeout(() => void ask(), rest);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const count = options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are options: back in the field.
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options()[chosen]?.click();
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") close();
  });
  field.addEventListener("blur", () => {
    // A press on an option takes the focus first.
    setTimeout(() => {
      if (!list.contains(document.activeElement)) close();
    }, 150);
  });
  field.form?.addEventListener("submit", close);
};

const listFor = (field: HTMLInputElement): HTMLElement => {
  const list = document.createElement("div");
  list.id = `suggestions-${field.name}-${document.querySelectorAll("[role=listbox]").length}`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset["suggestLabel"] ?? "");
  list.hidden = true;
  field.closest("label")?.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  field.autocomplete = "off";
  return list;
};

/** The link itself is the option: what stands inside an option is nothing by itself to readers of screens. */
const optionOf = ({ name, kind, path, language }: Line, id: string): HTMLElement => {
  const option = document.createElement("a");
  option.id = id;
  option.href = path;
  option.tabIndex = -1;
  option.setAttribute("role", "option");
  const words = document.createElement("span");
  words.textContent = name;
  if (language !== undefined) words.lang = language;
  const what = document.createElement("small");
  what.textContent = kind;
  option.append(words, " ", what);
  return option;
};

const fetchLines = async (source: string, typed: string, signal: AbortSignal): Promise<Line[] | null> => {
  try {
    const answer = await fetch(`${source}?${new URLSearchParams({ q: typed })}`, { signal });
    const lines: unknown = answer.ok ? await answer.json() : [];
    return Array.isArray(lines) ? lines.filter(isLine) : [];
  } catch {
    return null;
  }
};
