/** What Vite puts into the scripts of the browser. */

/** The address of a script that is built as a worker. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}

interface ImportMeta {
  readonly env: { readonly DEV: boolean; readonly KEEPS_PAGES: boolean };
}
