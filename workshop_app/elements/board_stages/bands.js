/**
 * The bands that connect a field with its goals and a goal with its projects, as SVG paths in the pixels of `room`.
 *
 * At the field a band is as thick as its goal's share of the field's points, alike where there are none; at the goal, and
 * from there to the projects, it is as high as what it leads to. Bands run between the columns only: never under words.
 */
export function drawBands(room) {
  const origin = room.getBoundingClientRect();
  const bands = [];
  for (const field of room.querySelectorAll(".chain-field")) {
    const head = place(field.querySelector(".chain-head"), origin);
    const goals = [...field.querySelectorAll(".chain-goal")].map((goal) => ({
      points: Number(goal.dataset.points) || 0,
      card: place(goal.querySelector(".chain-card"), origin),
      projects: firstInRow([...goal.querySelectorAll(".chain-projects > :not([hidden])")].map((each) => place(each, origin))),
    }));
    if (!goals.length) continue;
    const colour = getComputedStyle(field).getPropertyValue("--field");
    const bar = { ...head, top: goals[0].card.top, bottom: goals.at(-1).card.bottom };
    const total = goals.reduce((sum, goal) => sum + goal.points, 0);
    const shares = goals.map((goal) => (total ? LEAST + (1 - LEAST * goals.length) * (goal.points / total) : 1 / goals.length));
    slices(bar, shares).forEach((slice, at) => bands.push({ colour, path: band(slice, goals[at].card) }));
    for (const { card, projects } of goals) {
      const even = projects.map(() => 1 / projects.length);
      slices(card, even).forEach((slice, at) => bands.push({ colour, path: band(slice, projects[at]) }));
    }
  }
  return bands;
}

/** The share that a goal without points keeps: a band that is there is seen. */
const LEAST = 0.04;

function place(element, origin) {
  const box = element.getBoundingClientRect();
  return {
    left: box.left - origin.left,
    right: box.right - origin.left,
    top: box.top - origin.top,
    bottom: box.bottom - origin.top,
  };
}

/** Where projects stand side by side, the band ends at the first: behind it, it would run under words. */
function firstInRow(projects) {
  return projects.filter((each) => each.left === projects[0].left);
}

function slices({ right, top, bottom }, shares) {
  let from = top;
  return shares.map((share) => {
    const slice = { right, top: from, bottom: from + share * (bottom - top) };
    from = slice.bottom;
    return slice;
  });
}

function band(from, to) {
  const middle = (from.right + to.left) / 2;
  return (
    `M${from.right},${from.top} C${middle},${from.top} ${middle},${to.top} ${to.left},${to.top}` +
    ` V${to.bottom} C${middle},${to.bottom} ${middle},${from.bottom} ${from.right},${from.bottom} Z`
  );
}
