/** The package ships no types; this is all that `edtfGrammar.test.ts` uses of it. */
declare module "edtf" {
  export function parse(text: string, constraints?: { level?: number }): { readonly type?: string };
}
