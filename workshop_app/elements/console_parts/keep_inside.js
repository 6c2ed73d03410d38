// A dialog keeps the focus: after its last stop comes its first.

export const FOCUSABLE = "input, textarea, select, button:not([disabled])";

/** For a press of Tab inside `root`. */
export function keepInside(event, root) {
  const stops = [...root.querySelectorAll(`${FOCUSABLE}, [tabindex]:not([tabindex="-1"])`)];
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
}
