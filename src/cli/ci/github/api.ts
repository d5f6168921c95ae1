import { setTimeout as pause } from "node:timers/promises";
import { VERSION } from "../../../version.ts";

/** How often a call is made before it counts as failed. */
const ATTEMPTS = 4;
/** The first wait in milliseconds after a failure of the server; each later one is twice as long. */
const FIRST_WAIT = 1_000;
/** What GitHub asks to wait when it says that calls come too fast, and does not say how long. */
const SECONDARY_WAIT = 60_000;
/** How long a step waits for GitHub in all. A review is there for somebody who waits too. */
const MOST_WAITING = 120_000;
/** After how long an answer is no longer waited for. */
const TIMEOUT = 30_000;

/** What GitHub refuses, or could not do. */
export class ApiError extends Error {
  /** The status of the answer; 0 when there was none. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  /** The address of the next page of a list; absent on the last one. */
  readonly next?: string;
}

export interface Request {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** From the address of the API, such as `/repos/acme/shop/issues/1/comments`; or the whole address of a next page. */
  readonly path: string;
  readonly body?: unknown;
  /** Whether making the call twice would do something twice, so that only what surely was not done is tried again. */
  readonly once?: boolean;
}

/** GitHub's API. @throws ApiError when it refuses, or can't be reached. */
export type Api = <Body>(request: Request) => Promise<Answer<Body>>;

export interface ApiOptions {
  /** The address of the API, without a slash at the end. */
  readonly address: string;
  readonly token: string;
  /** Waits so many milliseconds; tests wait for nothing. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** The API with a token. Limits are respected and failures of the server tried again, within bounds. */
export function openApi({ address, token, wait = pause }: ApiOptions): Api {
  let waited = 0;
  return async <Body>({ method, path, body, once = false }: Request): Promise<Answer<Body>> => {
    const url = path.startsWith("/") ? `${address}${path}` : path;
    // The token is for nobody else.
    if (new URL(url).origin !== new URL(address).origin) throw new ApiError(0, `${url} does not belong to ${address}`);
    for (let attempt = 1; ; attempt++) {
      const answer = await send(url, { method, token, body });
      if (answer instanceof Response && answer.ok) return read<Body>(answer);
      const failure = answer instanceof Response ? await failureOf(answer) : answer;
      const delay = delayOf(failure, attempt, once);
      if (delay === undefined || attempt === ATTEMPTS) throw new ApiError(failure.status, failure.message);
      if (waited + delay > MOST_WAITING) throw new ApiError(failure.status, tooLong(failure, delay));
      waited += delay;
      await wait(delay);
    }
  };
}

interface Failure {
  readonly status: number;
  readonly message: string;
  /** What GitHub asks to wait, in milliseconds; absent when it asks nothing. */
  readonly limit?: number;
}

async function send(url: string, { method, token, body }: { method: string; token: string; body: unknown }) {
  try {
    return await fetch(url, {
      method,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "user-agent": `journey-lang/${VERSION}`,
        "x-github-api-version": "2022-11-28",
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    const { message, cause } = error as Error;
    return {
      status: 0,
      message: `${new URL(url).host} can't be reached (${cause instanceof Error ? cause.message : message})`,
    };
  }
}

async function read<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const body: Body = text === "" ? undefined : JSON.parse(text);
  const next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
  return { status: response.status, body, ...(next !== undefined && { next }) };
}

async function failureOf(response: Response): Promise<Failure> {
  const { status, headers } = response;
  const message = messageIn(await response.text()) || `GitHub answered with ${status} ${response.statusText}`.trim();
  const limit = limitOf(status, message, headers);
  return { status, message, ...(limit !== undefined && { limit }) };
}

/** The message of an answer, and what is wrong with single fields of the call; nothing when it is no JSON, as from a proxy. */
function messageIn(text: string): string {
  try {
    const { message = "", errors = [] }: { message?: string; errors?: readonly { message?: string }[] } =
      JSON.parse(text);
    return [message, ...errors.flatMap((error) => error.message ?? [])].join("; ");
  } catch {
    return "";
  }
}

/** See "Best practices for using the REST API" in GitHub's documentation: what the headers say, or else a minute. */
function limitOf(status: number, message: string, headers: Headers): number | undefined {
  const after = headers.get("retry-after");
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1_000;
  if (status !== 403 && status !== 429) return undefined;
  if (headers.get("x-ratelimit-remaining") === "0") {
    // The reset is given in whole seconds.
    return Math.max(0, Number(headers.get("x-ratelimit-reset")) * 1_000 - Date.now()) + 1_000;
  }
  return status === 429 || /rate limit/i.test(message) ? SECONDARY_WAIT : undefined;
}

/** How long to wait before a call is made again; `undefined` when that is no use. */
function delayOf({ status, limit }: Failure, attempt: number, once: boolean): number | undefined {
  if (limit !== undefined) return limit;
  const mayHaveBeenDone = status === 0 || status >= 500;
  return mayHaveBeenDone && !once ? FIRST_WAIT * 2 ** (attempt - 1) : undefined;
}

function tooLong({ message }: Failure, delay: number): string {
  return `${message} (GitHub asks to wait ${Math.ceil(delay / 1_000)} seconds, too long for a step)`;
}
