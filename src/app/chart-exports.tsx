import { useCallback, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { chosenExtract, nothingChosen } from '#src/features/exports/chosen-extract.ts'
import { ExportTools } from '#src/features/exports/export-tools.tsx'
import { Paper } from '#src/features/exports/paper.tsx'
import type { LateMessages } from '#src/messages/late-messages.ts'
import { formatMoment } from '#src/messages/format.ts'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useSession } from '#src/session/session-provider.tsx'
import { useExtractIdentity } from './extract-identity.ts'
import { usePaper } from './use-paper.ts'
import { useScreenParts } from './use-screen-parts.ts'

/** The way to take something of the present screen along, and the paper that is printed in the screen's place. */
export function ChartExports() {
  const messages = useLateMessages()
  return typeof messages === 'string' ? undefined : <ScreenExports messages={messages} />
}

function ScreenExports({ messages }: { readonly messages: LateMessages }) {
  const { t } = useView()
  const { exports: words } = messages
  const session = useSession()
  const { title, getParts } = useScreenParts(messages)
  const identity = useExtractIdentity()
  const ehr = session.fhirServerName
  const heading = useMemo(() => ({ title, ehr, identity }), [title, ehr, identity])
  const atFirst = useCallback(
    () => chosenExtract(getParts(), nothingChosen, heading),
    [getParts, heading],
  )
  const { paper, print } = usePaper(session, title === '' ? undefined : atFirst)
  if (title === '' || !identity) return undefined
  return (
    <>
      <ExportTools getParts={getParts} heading={heading} words={words} onPrint={print} />
      {paper &&
        createPortal(
          paper.extract ? (
            <Paper
              extract={paper.extract}
              printedAt={formatMoment(paper.at, t.formats)}
              words={words}
            />
          ) : (
            <p className="paper">{words.switchedOff}</p>
          ),
          document.body,
        )}
    </>
  )
}
