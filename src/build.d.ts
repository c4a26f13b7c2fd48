/** Set by the build: the package version, and the commit it was built from. */
declare const __APP_VERSION__: string
declare const __APP_BUILD__: string
