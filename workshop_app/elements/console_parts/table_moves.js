// What the facilitator has just done on the table and the server has not told back yet.

/** A card in a cluster, or a free one; a card that stands in two clusters can be ticked in one of them. */
export const keyOf = (clusterId, cardId) => `${clusterId ?? ""}|${cardId}`;

/**
 * The clusters' card lists with moves laid over them. A move that the server's view holds already changes nothing.
 *
 * @param clusters as in the view
 * @param moves `[{ cards, to, from }]`, cluster ids or null
 */
export function overlaid(clusters, moves) {
  if (!moves.length) return clusters;
  const lists = new Map(clusters.map((cluster) => [cluster.id, cluster.cards]));
  for (const { cards, to, from } of moves) {
    if (lists.has(from)) lists.set(from, lists.get(from).filter((id) => !cards.includes(id)));
    if (lists.has(to)) {
      const standing = lists.get(to);
      lists.set(to, [...standing, ...cards.filter((id) => !standing.includes(id))]);
    }
  }
  return clusters.map((cluster) => ({ ...cluster, cards: lists.get(cluster.id) }));
}
