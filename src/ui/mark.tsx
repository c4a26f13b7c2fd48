export type MarkKind = 'dashed' | 'solid' | 'notice' | 'stop'

/** A word about the data: preliminary, corrected, on hold, do not give. */
export function Mark({ kind, children }: { readonly kind: MarkKind; readonly children: string }) {
  return <span className={kind === 'dashed' ? 'mark' : `mark mark--${kind}`}>{children}</span>
}
