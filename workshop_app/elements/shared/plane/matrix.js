import { spreadOut } from "./place.js";

const GAP = 4;
const RIM = 14;

/**
 * Where projects stand in a matrix of impact over effort, 1 to 5 each, right of one axis' label and above the other's.
 *
 * `projects` have been rated; `edge` is the room for an axis' label, `names` that for the quadrants' names above and
 * below, which no circle is to hide, `radius` the circles'. Gives the middle, and for each
 * project its circle, its true place, whether the circle had to move off it, and from where to where its spread reaches:
 * not beyond the scale, where nobody can have placed it.
 */
export function layOut(projects, { width, height, edge, names, radius }) {
  const ground = { width: width - edge, height: height - edge };
  const middle = { x: edge + ground.width / 2, y: ground.height / 2 };
  const step = { x: (ground.width - 2 * (radius + RIM)) / 4, y: (ground.height - 2 * (radius + names)) / 4 };
  const right = (effort) => middle.x + (Math.min(5, Math.max(1, effort)) - 3) * step.x;
  const up = (impact) => middle.y - (Math.min(5, Math.max(1, impact)) - 3) * step.y;
  const places = projects.map(({ effort, impact }) => ({ x: right(effort), y: up(impact) }));
  const inGround = places.map(({ x, y }) => ({ x: x - edge, y }));
  const circles = spreadOut(inGround, { radius, gap: GAP, ...ground });
  const drawn = projects.map((project, at) => {
    const [place, circle] = [places[at], { x: circles[at].x + edge, y: circles[at].y }];
    return {
      ...circle,
      id: project.id,
      true: place,
      moved: Math.hypot(circle.x - place.x, circle.y - place.y) > radius,
      reach: {
        left: right(project.effort - project.effort_spread),
        right: right(project.effort + project.effort_spread),
        low: up(project.impact - project.impact_spread),
        high: up(project.impact + project.impact_spread),
      },
    };
  });
  return { middle, drawn };
}
