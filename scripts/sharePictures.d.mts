/** Something that turns an SVG text into the bytes of a PNG. */
export function renderer(): Promise<(svg: string) => Uint8Array>;
