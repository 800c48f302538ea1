/** Names by id: "/film/the-quiet-side", "jane-doe", "./photo.jpg". What has none is written by its id. */
export type Names = ReadonlyMap<string, string>;
