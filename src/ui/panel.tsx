import type { ReactNode } from 'react'

export interface PanelProps {
  readonly title: string
  readonly sub?: string | undefined
  /** Beside the title: from when its content is. */
  readonly when?: ReactNode
  readonly more?: ReactNode
  /** The completeness line, and what unfolds below it. */
  readonly foot: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A part of the screen that stands or falls alone. */
export function Panel({ title, sub, when, more, foot, className = '', children }: PanelProps) {
  return (
    <section className={`panel ${className}`} aria-label={title}>
      <div className="panel__head">
        <h2 className="panel__title">{title}</h2>
        {sub !== undefined && <span className="panel__sub">{sub}</span>}
        {when}
        {more}
      </div>
      <div className="panel__body">{children}</div>
      {foot}
    </section>
  )
}

/** A panel's body in words: what was done, what the reader can do. */
export function PanelSays({
  what,
  next,
  children,
}: {
  readonly what: string
  readonly next: string
  readonly children?: ReactNode
}) {
  return (
    <div className="panel__say">
      <p className="panel__what">{what}</p>
      <p className="panel__next">{next}</p>
      {children}
    </div>
  )
}

export function PanelBones() {
  return (
    <div className="panel__bones" aria-hidden="true">
      <div className="panel__bone" />
      <div className="panel__bone" />
      <div className="panel__bone" />
    </div>
  )
}
