// What phone, board and console elements share.

export { sayDay } from "./days.js";

/** Fills `{name}` in a sentence; a name that nothing is given for stays as it is. */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** Picks singular or plural from a pair and fills in the number. German and English count alike. */
export function count(pair, n, values = {}) {
  return fill(n === 1 ? pair[0] : pair[1], { n, ...values });
}

/** What is sent to all comes with its view as JSON in a string, so that the server looks at it once only. */
function decode({ encoded, ...envelope }) {
  return encoded === undefined ? envelope : { ...envelope, view: JSON.parse(encoded) };
}

/**
 * Listens to views of one name, newest first wins, and asks for the current one whenever the connection is back:
 * a message that was missed is not sent again.
 */
export function listen(name, { onEnvelope, onReconnect, onAway = () => {} }) {
  const socket = window.socket;
  const show = (envelope) => onEnvelope(decode(envelope));
  socket.on(name, show);
  socket.on("connect", onReconnect);
  socket.on("disconnect", onAway);
  return () => {
    socket.off(name, show);
    socket.off("connect", onReconnect);
    socket.off("disconnect", onAway);
  };
}

/** Minutes and seconds left until a moment of the server's clock, e.g. "7:42"; "0:00" when it is over. */
export function remaining(endsAt, now) {
  const seconds = Math.max(0, Math.round((endsAt - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A random key; browsers keep `randomUUID` for https, and a workshop in a town hall may well run without. */
export function newKey() {
  if (window.crypto.randomUUID) return window.crypto.randomUUID();
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether somebody may be typing into this element. */
export function isTyping(element) {
  return Boolean(element) && ["TEXTAREA", "INPUT", "SELECT"].includes(element.tagName) && element.type !== "radio";
}
