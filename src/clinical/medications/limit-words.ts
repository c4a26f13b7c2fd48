const limit =
  /(?:\bmax(?:imum)?|\bup to|\bat most|\b(?:no|not|ne pas) (?:take |use |give |prendre )?(?:more than|plus de)|\b(?:not|ne pas) (?:to )?(?:exceed|dépasser)|jusqu.à|au plus|pas plus de)(?: of| de| daily| lifetime| dose| quotidienne| à vie)*[\s:.]*$/i

/** Whether a text ends with words such as "up to": what comes after it is a limit and not an amount. */
export function endsWithLimit(text: string): boolean {
  return limit.test(text)
}
