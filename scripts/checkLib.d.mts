/** Packs dist-lib/ as `npm publish` would; the tarball's path. */
export function packLib(folder?: string): string;
