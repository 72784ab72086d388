import type { Server } from "node:http";

export function createStaticServer(folder: string, options?: { readonly cors?: boolean }): Server;
export function listen(server: Server, port: number): Promise<string>;
