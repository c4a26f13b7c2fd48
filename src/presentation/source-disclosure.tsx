import { useState } from 'react'
import { LateSourceDetails } from './late-source-details.tsx'
import { SourceButton } from './source-button.tsx'

/** Opens the resources that a value was made from, below it. */
export function SourceDisclosure({ references }: { readonly references: readonly string[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <SourceButton isOpen={isOpen} onToggle={setOpen} />
      {isOpen && <LateSourceDetails references={references} />}
    </>
  )
}
