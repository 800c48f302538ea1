/** What readers subscribe to. */
export interface List {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** What comes, and how often. */
  readonly description: string;
  /** Readers may ask for it themselves. */
  readonly isPublic: boolean;
  readonly position: number;
  /** Nothing is sent to it any more, and nobody can ask for it. */
  readonly isClosed: boolean;
}

/** Whether a reader can ask for it now. */
export const isOpen = ({ isPublic, isClosed }: List): boolean => isPublic && !isClosed;
