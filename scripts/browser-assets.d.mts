/** Makes the browser code and styles in a folder, with manifest.json from name to hashed name. */
export declare const buildBrowserAssets: (folder: string) => Promise<void>;
