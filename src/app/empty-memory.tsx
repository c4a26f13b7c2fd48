import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Where this is drawn nothing that was read of a chart is needed any more, and nothing of it is kept. */
export function EmptyMemory() {
  const queryClient = useQueryClient()
  useEffect(() => {
    queryClient.clear()
  }, [queryClient])
  return undefined
}
