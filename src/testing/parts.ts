/** The elements that a test sets. Their names are checked; their values may break R4 on purpose. */
export type Parts<T> = { readonly [Name in keyof T]?: unknown }
