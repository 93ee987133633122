/** A few at a time: a server has several requests in hand, and the database waits for none of them. */
export async function ensemble<T>(
  tous: Iterable<T>,
  faire: (un: T) => Promise<void>,
  alafois = 12,
): Promise<void> {
  const restent = Iterator.from(tous);
  const suivre = async () => {
    for (const un of restent) await faire(un);
  };
  await Promise.all(Array.from({ length: alafois }, suivre));
}
