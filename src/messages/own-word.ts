/** The word for a key that somebody else chose: `constructor` and its like are no words of ours. */
export function ownWord<Word>(
  words: Readonly<Record<string, Word>>,
  key: string,
): Word | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}
