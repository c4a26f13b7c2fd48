/** The ways of writing "as needed" that an instruction is searched for; `au besoin` in French charts. */
const pattern =
  /(?<!not |pas |non )\b(as needed|when needed|if needed|p\.?r\.?n|au besoin|si besoin)\b/i

/** The words with which an instruction says that it is to be taken as needed. */
export function asNeededWords(instruction: string): string | undefined {
  return pattern.exec(instruction)?.[0]
}

const opposite =
  /(?<!\p{L})(?:not (?:to be (?:taken|used|given) )?(?:as needed|when needed|p\.?r\.?n)|(?:pas|non) (?:au besoin|prn))(?!\p{L})/iu

/** The words with which it says that it is not. */
export function notAsNeededWords(instruction: string): string | undefined {
  return opposite.exec(instruction)?.[0]
}
