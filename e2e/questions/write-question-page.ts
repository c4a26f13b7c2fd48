import { writeQuestionPage } from './question-page.ts'

/** Writes docs/questions.md from a folder of what visits counted: `node e2e/questions/write-question-page.ts FOLDER` */
writeQuestionPage(process.argv[2] ?? '')
