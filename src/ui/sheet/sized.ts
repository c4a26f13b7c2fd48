import { createElement, type ComponentPropsWithoutRef } from 'react'

type Tag = 'table' | 'tbody' | 'tr' | 'th' | 'td'

export type SizedProps<T extends Tag> = ComponentPropsWithoutRef<T> & {
  readonly tag: T
  /** In px, as only a measurement knows it; what begins with `--` as the number of them in a block. */
  readonly size: {
    readonly [
      name in 'width' | 'height' | 'marginLeft' | '--rows' | '--titles' | '--columns'
    ]?: number
  }
}

/** A part of a table that has a measured size; all other looks are in style sheets. */
export function Sized<T extends Tag>({ tag, size, ...props }: SizedProps<T>) {
  return createElement(tag, { ...props, style: size })
}
