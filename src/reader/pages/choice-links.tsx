import type { VNode } from "preact";

export interface ChoiceLink {
  readonly name: string;
  readonly path: string;
  readonly here: boolean;
}

/** Links of which one is where the reader is. One alone is no choice, and is not shown. */
export const ChoiceLinks = ({
  label,
  links,
}: {
  label: string;
  links: readonly ChoiceLink[];
}): VNode | null =>
  links.length < 2 ? null : (
    <nav class="choices" aria-label={label}>
      <ul class="tags">
        {links.map(({ name, path, here }) => (
          <li key={path}>
            <a href={path} {...(here ? { "aria-current": "true" as const } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
