/** The table line by line, its head first. */
export function bigTable(rows: number, seed?: number): Generator<string>;
export function writeBigTable(file: string, rows: number, seed?: number): Promise<void>;
