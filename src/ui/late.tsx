import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

/** What a late component shows until its code is here, and where its code could not be loaded. */
export interface LateFaces {
  readonly waiting: ReactNode
  readonly failed: ReactNode
}

const loaders = new Set<() => Promise<unknown>>()
/** Parts on screen that wait for `loadLateParts`. */
const patient = new Set<() => void>()
let isFirstChartDone = false

/**
 * A component whose code is not part of the first chart: it loads when first drawn, or before that by
 * `loadLateParts`. One that is drawn with the first chart waits for that call instead. A load that failed is tried
 * again the next time it is drawn. Not `React.lazy`: the fallback of Suspense stays on screen for at least 300 ms.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  start: 'when drawn' | 'after the first chart' = 'when drawn',
): ComponentType<Props & LateFaces> {
  let loading: Promise<ComponentType<Props>> | undefined
  let loaded: ComponentType<Props> | undefined

  async function loadOnce(): Promise<ComponentType<Props>> {
    loading ??= load()
    try {
      loaded = await loading
      return loaded
    } catch (error) {
      loading = undefined
      throw error
    }
  }
  loaders.add(loadOnce)

  return function Late(props: Props & LateFaces) {
    const [status, setStatus] = useState<'waiting' | 'loaded' | 'failed'>(
      loaded ? 'loaded' : 'waiting',
    )
    useEffect(() => {
      let isMounted = true
      const show = (next: 'loaded' | 'failed') => () => {
        if (isMounted) setStatus(next)
      }
      const begin = () => {
        loadOnce().then(show('loaded'), show('failed'))
      }
      if (start === 'when drawn' || isFirstChartDone) begin()
      else patient.add(begin)
      return () => {
        isMounted = false
        patient.delete(begin)
      }
    }, [])
    if (status === 'failed') return props.failed
    const Loaded = loaded
    return Loaded ? <Loaded {...props} /> : props.waiting
  }
}

/** Loads every late part; called once the first chart is on screen, so that opening one does not wait. */
export function loadLateParts(): void {
  isFirstChartDone = true
  for (const begin of patient) begin()
  for (const load of loaders) load().catch(() => undefined)
}
