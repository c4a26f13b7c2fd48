import { useId } from 'react'
import { LateSourceDetails } from './late-source-details.tsx'
import { SourceButton } from './source-button.tsx'
import { useOpened } from './use-opened.ts'

/** Opens the resources that a value was made from, below it. */
export function SourceDisclosure({ references }: { readonly references: readonly string[] }) {
  const [isOpen, setOpen] = useOpened(references.join(','))
  const sourceId = useId()
  return (
    <>
      <SourceButton isOpen={isOpen} onToggle={setOpen} controls={sourceId} />
      {isOpen && (
        <div id={sourceId}>
          <LateSourceDetails references={references} />
        </div>
      )}
    </>
  )
}
