// The way to the server: one request after another, so that no older answer can overtake a newer one.

const PATIENCE = 15000;

/** Nobody answered, or nobody who could: worth trying again. `answered` tells a stumbling server from no network. */
export class Unreachable extends Error {
  constructor(answered) {
    super("unreachable");
    this.answered = answered;
  }
}

/** The server said no, with a sentence for the person. */
export class Refused extends Error {
  constructor(refusal, sentence) {
    super(sentence);
    this.refusal = refusal;
    this.sentence = sentence;
  }
}

export function createLine({ code, language, otherwise }) {
  let before = Promise.resolve();

  function ask(method, path, body, key) {
    const answer = before.then(() => send(method, path, body, key));
    before = answer.catch(() => {});
    return answer;
  }

  async function send(method, path, body, key) {
    const headers = { "X-Language": language, Accept: "application/json" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (key) headers["Idempotency-Key"] = key;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    let response, said;
    try {
      response = await fetch(`/api/v1/workshops/${encodeURIComponent(code)}${path}`, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: abort.signal,
      });
      said = await response.json();
    } catch {
      // no JSON is no answer of ours either: a hotel's login page, a proxy's error
      throw new Unreachable(Boolean(response));
    } finally {
      clearTimeout(timer);
    }
    if (response.ok) return said;
    if (response.status >= 500 || [408, 425, 429].includes(response.status)) throw new Unreachable(true);
    throw new Refused(said.refusal ?? "", said.sentence ?? otherwise);
  }

  return { ask };
}
