import { type Api, ApiError } from "./api.ts";
import type { Workflow } from "./workflow.ts";

/** What is to stand in the one comment of a pull request. */
export interface CommentText {
  /** Tells the comments of several uses of the action apart. */
  readonly key: string;
  readonly markdown: string;
  /** Whether there is anything to say to somebody who has no comment yet. */
  readonly isNews: boolean;
}

/** What became of the comment. */
export interface Kept {
  /** `overtaken`: a later run has written it. */
  readonly what: "created" | "updated" | "unchanged" | "not needed" | "overtaken";
  /** The address of the comment; absent when there is none. */
  readonly url?: string;
}

interface Comment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
  readonly user: { readonly login: string } | null;
}

/** Runs are numbered in the order in which they start. */
interface Marker {
  readonly key: string;
  readonly run: number;
}

/**
 * Keeps one comment in a pull request up to date: it is created when there is news, changed when it says something else, and
 * otherwise left alone. It is found by a mark that readers do not see, and only among those that the token's user wrote.
 *
 * @throws ApiError
 */
export async function keepComment(api: Api, workflow: Workflow, issue: number, text: CommentText): Promise<Kept> {
  try {
    return await keepOnce(api, workflow, issue, text);
  } catch (error) {
    // GitHub may have written the comment and failed after that: look again before there are two.
    if (error instanceof ApiError && error.status >= 500) {
      return keepOnce(api, workflow, issue, text);
    }
    throw error;
  }
}

/** The characters that the mark of a comment takes at most, with the line break after it. */
export function markLength(key: string): number {
  return markOf({ key, run: Number.MAX_SAFE_INTEGER }).length;
}

async function keepOnce(
  api: Api,
  workflow: Workflow,
  issue: number,
  { key, markdown, isNews }: CommentText,
): Promise<Kept> {
  const comments = `/repos/${workflow.repository}/issues`;
  const run = Number(workflow.runId);
  const [own, ...doubles] = await ownComments(api, workflow, issue, key);
  for (const { id } of doubles) await api({ method: "DELETE", path: `${comments}/comments/${id}` });
  if (!own) {
    if (!isNews) return { what: "not needed" };
    const body = `${markOf({ key, run })}${markdown}`;
    const created = await api<Comment>({
      method: "POST",
      path: `${comments}/${issue}/comments`,
      body: { body },
      once: true,
    });
    return { what: "created", url: created.body.html_url };
  }
  if ((markIn(own)?.run ?? 0) > run) return { what: "overtaken", url: own.html_url };
  if (textOf(own) === markdown.trim()) return { what: "unchanged", url: own.html_url };
  const body = `${markOf({ key, run })}${markdown}`;
  await api({ method: "PATCH", path: `${comments}/comments/${own.id}`, body: { body } });
  return { what: "updated", url: own.html_url };
}

/** Comments of the token's user that bear the mark, the oldest first. */
async function ownComments(api: Api, workflow: Workflow, issue: number, key: string): Promise<Comment[]> {
  const marked: Comment[] = [];
  let path: string | undefined = `/repos/${workflow.repository}/issues/${issue}/comments?per_page=100`;
  while (path !== undefined) {
    const { body, next }: { body: readonly Comment[]; next?: string } = await api<readonly Comment[]>({
      method: "GET",
      path,
    });
    for (const comment of body) if (markIn(comment)?.key === key) marked.push(comment);
    path = next;
  }
  if (marked.length === 0) return [];
  // Others can write the mark too; what they wrote is theirs.
  const login = await ownLogin(api, workflow);
  return marked.filter(({ user }) => user?.login === login);
}

/** Whom the token stands for, such as `github-actions[bot]`. A job's token may ask this of GraphQL only. */
async function ownLogin(api: Api, { graphql }: Workflow): Promise<string> {
  const { body } = await api<{ data?: { viewer?: { login: string } } }>({
    method: "POST",
    path: graphql,
    body: { query: "query { viewer { login } }" },
  });
  const login = body.data?.viewer?.login;
  if (login === undefined) throw new ApiError(0, "GitHub does not say which user the token belongs to");
  return login;
}

function markOf({ key, run }: Marker): string {
  return `<!-- journey-map-review key="${key}" run="${run}" -->\n`;
}

function markIn({ body = "" }: Comment): Marker | undefined {
  const [, key, run] = /^<!-- journey-map-review key="([\w.-]*)" run="(\d+)" -->/.exec(body) ?? [];
  return key === undefined ? undefined : { key, run: Number(run) };
}

/** What a comment says without its mark; GitHub may end lines in its own way. */
function textOf({ body = "" }: Comment): string {
  return body
    .replaceAll("\r\n", "\n")
    .replace(/^<!--.*-->\n/, "")
    .trim();
}
