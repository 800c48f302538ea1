/** A role with its group, as listeners' programs know them. */
export interface TaxonomyRole {
  readonly role: string;
  readonly group: string;
}

/**
 * Roles of the podcast taxonomy that newsrooms credit, by the words they use (Podcasting 2.0, "podcast:person"). What is
 * not here goes by its own words, in the group for all else.
 */
const known: Readonly<Record<string, TaxonomyRole>> = Object.fromEntries(
  (
    [
      ["cast", "Host", ["presenter", "presented by"]],
      ["cast", "Co-Host", []],
      ["cast", "Guest Host", []],
      ["cast", "Guest", ["interviewed", "interviewee", "speaker", "witness"]],
      ["cast", "Voice Actor", ["voice"]],
      ["cast", "Narrator", ["narration"]],
      ["cast", "Announcer", []],
      ["cast", "Reporter", ["reporting", "correspondent", "interviewer"]],
      ["writing", "Author", []],
      ["writing", "Editorial Director", []],
      ["writing", "Script Writer", ["writer", "written by", "script"]],
      ["writing", "Script Editor", []],
      ["writing", "Researcher", ["research"]],
      ["writing", "Editor", []],
      ["writing", "Fact Checker", ["fact-checker"]],
      ["writing", "Translator", ["translation"]],
      ["audio post-production", "Audio Engineer", ["sound engineer"]],
      ["audio post-production", "Sound Designer", ["sound design", "sound"]],
      ["audio post-production", "Theme Music", []],
      ["audio post-production", "Composer", ["music", "score"]],
      ["audio production", "Recording Engineer", []],
      ["creative direction", "Director", ["directed by"]],
      ["creative direction", "Assistant Director", []],
      ["creative direction", "Executive Producer", []],
      ["creative direction", "Senior Producer", []],
      ["creative direction", "Producer", ["produced by"]],
      ["creative direction", "Associate Producer", []],
      ["administration", "Production Coordinator", []],
      ["visuals", "Cover Art Designer", []],
    ] as const
  ).flatMap(([group, role, others]) =>
    [role.toLowerCase(), ...others].map((word): [string, TaxonomyRole] => [
      word,
      { role: role.toLowerCase(), group },
    ]),
  ),
);

export const taxonomyRole = (role: string): TaxonomyRole =>
  known[role.trim().toLowerCase()] ?? { role: role.trim().toLowerCase(), group: "misc." };
