// Cutting a text never cuts a character in two: half an emoji cannot be sent.

export function shorten(text, most) {
  const characters = [...(text ?? "")];
  return characters.length > most ? characters.slice(0, most).join("") : (text ?? "");
}
