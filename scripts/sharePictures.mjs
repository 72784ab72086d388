// Pictures of SVG drawings, with faces of Latin and Japanese that come as packages: no browser, no fonts of the machine,
// so that the same drawing gives the same picture everywhere.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const require = createRequire(import.meta.url);
const WASM = require.resolve("@resvg/resvg-wasm/index_bg.wasm");
const FONTS = [
  require.resolve("@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf"),
  require.resolve("@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf"),
  require.resolve("@expo-google-fonts/biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf"),
];

/** Something that turns an SVG text into the bytes of a PNG. */
export async function renderer() {
  const [wasm, ...fontBuffers] = await Promise.all([WASM, ...FONTS].map((file) => readFile(file)));
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
