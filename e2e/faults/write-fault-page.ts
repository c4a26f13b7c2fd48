import { writeFaultPage } from './fault-page.ts'
import { readSeen } from './kept-seen.ts'

/** Writes docs/faults.md from a folder of what visits saw: `node e2e/faults/write-fault-page.ts FOLDER` */
writeFaultPage(readSeen(process.argv[2] ?? ''))
