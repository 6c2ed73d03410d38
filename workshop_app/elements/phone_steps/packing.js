// Long views come packed: their gzipped JSON in base64, made once for the whole hall.

/** Browsers before 2023 cannot unpack; they are given views as they are. */
export const CAN_UNPACK = typeof DecompressionStream === "function";

/** The view of an envelope, packed or not; `null` where it holds none, since the phone has it already. */
export async function unpack({ view = null, packed }) {
  if (packed === undefined) return view;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}
