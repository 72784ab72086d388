import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** Turns an SVG text into the bytes of a PNG. */
export type Render = (svg: string) => Uint8Array;

const FONTS = [
  "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
  "@expo-google-fonts/biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf",
];

/**
 * Pictures of SVG drawings, with faces of Latin and Japanese that come as packages: no browser, no fonts of the machine,
 * so that the same drawing gives the same picture everywhere. Rejects where these packages are not installed.
 */
export async function renderer(): Promise<Render> {
  // The renderer may be started only once.
  made ??= makeRenderer();
  return await made;
}

let made: Promise<Render> | undefined;

async function makeRenderer(): Promise<Render> {
  const { resolve } = createRequire(import.meta.url);
  const files = ["@resvg/resvg-wasm/index_bg.wasm", ...FONTS].map((name) => readFile(resolve(name)));
  const [{ initWasm, Resvg }, wasm, ...fontBuffers] = await Promise.all([
    import("@resvg/resvg-wasm"),
    ...files,
  ]);
  if (wasm === undefined) throw new Error("The renderer's code is empty.");
  await initWasm(wasm);
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: "BIZ UDPGothic" };
  return (svg) => {
    const drawing = new Resvg(svg, { font });
    const picture = drawing.render();
    try {
      return picture.asPng();
    } finally {
      picture.free();
      drawing.free();
    }
  };
}
