/** One caption memory: 15 rows of 32 columns. What was never written is null. */
export class Memory {
  private readonly rows = new Map<number, (string | null)[]>();

  write(row: number, column: number, text: string): void {
    const cells = this.rows.get(row) ?? Array.from<string | null>({ length: 32 }).fill(null);
    cells[column] = text;
    this.rows.set(row, cells);
  }

  eraseFrom(row: number, column: number): void {
    this.rows.get(row)?.fill(null, column);
  }

  clear(): void {
    this.rows.clear();
  }

  /** Everything moves one row up; what leaves the window of `height` rows above `base` is gone. */
  rollUp(base: number, height: number): void {
    const kept = [...this.rows].filter(([row]) => row > base - height + 1 && row <= base);
    this.rows.clear();
    for (const [row, cells] of kept) this.rows.set(row - 1, cells);
  }

  /** Roll-up captions keep their rows together when their base row is moved. */
  move(by: number): void {
    const moved = [...this.rows];
    this.rows.clear();
    for (const [row, cells] of moved) this.rows.set(row + by, cells);
  }

  rowText(row: number): string {
    const cells = this.rows.get(row) ?? [];
    return cells
      .map((cell) => cell ?? " ")
      .join("")
      .replaceAll(/ {2,}/g, " ")
      .trim();
  }

  /** Rows from top to bottom, those without words left out. */
  text(): string {
    return [...this.rows.keys()]
      .sort((one, other) => one - other)
      .map((row) => this.rowText(row))
      .filter((text) => text !== "")
      .join("\n");
  }
}
