/** A list in pieces of at most so many, in order: what is sent or asked for at once should not be all of it. */
export function* piecesOf<T>(list: readonly T[], most: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most);
}
