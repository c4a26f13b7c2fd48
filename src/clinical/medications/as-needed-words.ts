/** The ways of writing "as needed" that an instruction is searched for; `au besoin` in French charts. */
const pattern = /(?<!not )\b(as needed|when needed|if needed|p\.?r\.?n|au besoin|si besoin)\b/i

/** The words with which an instruction says that it is to be taken as needed. */
export function asNeededWords(instruction: string): string | undefined {
  return pattern.exec(instruction)?.[0]
}
