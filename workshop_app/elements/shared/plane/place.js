const ROUNDS = 240;
const GOLDEN_ANGLE = 2.399963;
const PULL = 0.02;

/**
 * Moves circles apart until none hides another; each stays as near its true place as the others let it.
 *
 * Takes and returns `{ x, y }` in the same order. The same input gives the same picture on every board.
 */
export function spreadOut(places, { radius, gap, width, height }) {
  const circles = places.map(({ x, y }) => ({ x, y }));
  const inside = (value, end) => Math.min(end - radius, Math.max(radius, value));
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = pushApart(circles, 2 * radius + gap);
    circles.forEach((circle, at) => {
      // in the last third nothing pulls any more, so that what is apart stays apart
      const pull = round < (2 * ROUNDS) / 3 ? PULL : 0;
      circle.x = inside(circle.x + pull * (places[at].x - circle.x), width);
      circle.y = inside(circle.y + pull * (places[at].y - circle.y), height);
    });
    if (!moved) break;
  }
  return circles;
}

function pushApart(circles, distance) {
  let moved = false;
  for (let one = 0; one < circles.length; one += 1) {
    for (let other = one + 1; other < circles.length; other += 1) {
      moved = pushPair(circles[one], circles[other], distance, other) || moved;
    }
  }
  return moved;
}

function pushPair(one, other, distance, turn) {
  let dx = other.x - one.x;
  let dy = other.y - one.y;
  let apart = Math.hypot(dx, dy);
  if (apart >= distance) return false;
  if (apart < 0.01) {
    dx = Math.cos(turn * GOLDEN_ANGLE);
    dy = Math.sin(turn * GOLDEN_ANGLE);
    apart = 1;
  }
  const push = (distance - Math.min(apart, distance)) / 2 + 0.05;
  one.x -= (push * dx) / apart;
  one.y -= (push * dy) / apart;
  other.x += (push * dx) / apart;
  other.y += (push * dy) / apart;
  return true;
}
