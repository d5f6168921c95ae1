import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach } from "vitest";

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
  readonly html_url: string;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
}

/** What GitHub says to a token that lacks a permission. */
export const FORBIDDEN: Reply = {
  status: 403,
  body: { message: "Resource not accessible by integration", status: "403" },
};

/** A GitHub on this machine, with one repository, `acme/shop`, as far as the action talks to it. */
export class GitHubDouble {
  /** The user that the token stands for. */
  static readonly LOGIN = "github-actions[bot]";

  readonly calls: Call[] = [];
  readonly comments: Comment[] = [];
  /** The ids of the last commits of branches. */
  readonly branches = new Map<string, string>();
  readonly commits = new Map<string, Commit>();
  /** From paths to the ids of contents. */
  readonly trees = new Map<string, Readonly<Record<string, string>>>();
  readonly blobs = new Map<string, string>();
  /** Answers in the place of GitHub; what it leaves `undefined` is answered as usual. */
  refuse: (call: Call) => Reply | undefined = () => undefined;
  /** How many comments a page of their list has. */
  pageSize = 100;
  address = "";

  private readonly server = createServer((request, response) => {
    this.respond(request, response).catch((error: Error) => response.destroy(error));
  });

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const { port } = this.server.address() as AddressInfo;
    this.address = `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Adds a comment as if somebody had written it. */
  say(body: string, login = GitHubDouble.LOGIN): Comment {
    const id = this.comments.length + 1;
    const comment = { id, body, user: { login }, html_url: `https://github.com/acme/shop/pull/7#issuecomment-${id}` };
    this.comments.push(comment);
    return comment;
  }

  /** Calls that change something, as `METHOD path`. */
  get writes(): string[] {
    const written = this.calls.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
    return written.map(({ method, path }) => `${method} ${path.replace("/repos/acme/shop/", "")}`);
  }

  /** The files of a branch. */
  filesOf(branch: string): string[] {
    const commit = this.commits.get(this.branches.get(branch) ?? "");
    return Object.keys(this.trees.get(commit?.tree ?? "") ?? {}).toSorted();
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await read(request);
    this.calls.push(call);
    const { status, body, headers } = this.refuse(call) ?? this.answer(call);
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body === undefined ? "" : JSON.stringify(body));
  }

  private answer({ method, path, body }: Call): Reply {
    const { pathname, searchParams } = new URL(path, this.address);
    if (pathname === "/graphql") return { status: 200, body: { data: { viewer: { login: GitHubDouble.LOGIN } } } };
    const route = `${method} ${pathname.replace("/repos/acme/shop", "")}`;
    const [, id = ""] = /\/([^/]+)$/.exec(pathname) ?? [];
    const said = String(body.body);
    if (route === "GET /issues/7/comments") return this.page(Number(searchParams.get("page") ?? 1));
    if (route === "POST /issues/7/comments") return { status: 201, body: this.say(said) };
    if (route.startsWith("PATCH /issues/comments/")) {
      const comment = this.comments.find((item) => item.id === Number(id));
      if (!comment) return NOT_FOUND;
      comment.body = said;
      return { status: 200, body: comment };
    }
    if (route.startsWith("DELETE /issues/comments/")) {
      this.comments.splice(
        this.comments.findIndex((item) => item.id === Number(id)),
        1,
      );
      return { status: 204 };
    }
    if (route === "POST /code-scanning/sarifs") return { status: 202, body: { id: "1", url: "" } };
    return this.answerGit(route, id, body);
  }

  private page(number: number): Reply {
    const start = (number - 1) * this.pageSize;
    const next = `${this.address}/repos/acme/shop/issues/7/comments?per_page=100&page=${number + 1}`;
    const isLast = start + this.pageSize >= this.comments.length;
    return {
      status: 200,
      body: this.comments.slice(start, start + this.pageSize),
      headers: isLast ? {} : { link: `<${next}>; rel="next", <${next}>; rel="last"` },
    };
  }

  private answerGit(route: string, id: string, body: Call["body"]): Reply {
    if (route === "POST /git/blobs") return this.made(this.blobs, String(body.content));
    if (route === "POST /git/trees") return this.made(this.trees, this.treeFrom(body));
    if (route === "POST /git/commits") {
      const { tree, parents } = body as { tree: string; parents: readonly string[] };
      return this.made(this.commits, { tree, parents });
    }
    if (route.startsWith("GET /git/commits/")) {
      const commit = this.commits.get(id);
      return commit ? { status: 200, body: { sha: id, tree: { sha: commit.tree } } } : NOT_FOUND;
    }
    if (route.startsWith("GET /git/trees/")) {
      const files = Object.entries(this.trees.get(id) ?? {});
      return { status: 200, body: { sha: id, tree: files.map(([path, sha]) => ({ path, sha, type: "blob" })) } };
    }
    if (route.startsWith("GET /git/ref/heads/")) {
      const sha = this.branches.get(id);
      return sha === undefined ? NOT_FOUND : { status: 200, body: { object: { sha } } };
    }
    if (route === "POST /git/refs") return this.move(String(body.ref).replace("refs/heads/", ""), String(body.sha));
    if (route.startsWith("PATCH /git/refs/heads/")) return this.move(id, String(body.sha));
    return NOT_FOUND;
  }

  private treeFrom({ base_tree, tree }: Call["body"]): Readonly<Record<string, string>> {
    const entries = { ...this.trees.get(String(base_tree)) };
    for (const { path, sha } of tree as readonly { path: string; sha: string | null }[]) {
      if (sha === null) delete entries[path];
      else entries[path] = sha;
    }
    return entries;
  }

  /** A branch goes forward only. */
  private move(branch: string, sha: string): Reply {
    const now = this.branches.get(branch);
    if (now !== undefined && !this.commits.get(sha)?.parents.includes(now)) {
      return { status: 422, body: { message: "Update is not a fast forward" } };
    }
    this.branches.set(branch, sha);
    return { status: 200, body: { object: { sha } } };
  }

  private made<Thing>(store: Map<string, Thing>, thing: Thing): Reply {
    const sha = createHash("sha1").update(JSON.stringify(thing)).digest("hex");
    store.set(sha, thing);
    return { status: 201, body: { sha } };
  }
}

const NOT_FOUND: Reply = { status: 404, body: { message: "Not Found" } };

/** Starts one for a test, which is gone after it. */
export async function gitHub(): Promise<GitHubDouble> {
  const double = new GitHubDouble();
  await double.listen();
  opened.push(double);
  return double;
}

const opened: GitHubDouble[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((double) => double.close()));
});

async function read(request: IncomingMessage): Promise<Call> {
  const sent = await text(request);
  return {
    method: request.method ?? "",
    path: request.url ?? "",
    token: (request.headers.authorization ?? "").replace("Bearer ", ""),
    body: sent === "" ? {} : JSON.parse(sent),
  };
}
