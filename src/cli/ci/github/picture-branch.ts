import { createHash } from "node:crypto";
import { type Api, ApiError } from "./api.ts";
import type { Workflow } from "./workflow.ts";

/** The branch that pictures are kept on. It has a history of its own and shares no file with the others. */
const PICTURE_BRANCH = "journey-maps";

/** How often pictures are added anew when other runs add theirs at the same time. */
const ATTEMPTS = 5;

/** The map of a journey as it is after a change. */
export interface Picture {
  /** The name of the journey. */
  readonly name: string;
  /** What it shows, as people say it. */
  readonly title: string;
  readonly png: Uint8Array;
}

export interface PublishedPicture extends Picture {
  /** The address of its page in the repository. */
  readonly page: string;
}

interface Sha {
  readonly sha: string;
}

/** The last commit of the branch, and what it holds, by their ids. */
interface Tip {
  readonly commit: string;
  readonly tree: string;
}

interface Entry {
  readonly path: string;
  readonly type: string;
  readonly sha: string;
}

/** An entry of a tree that is made; one without content is taken out. */
interface NewEntry {
  readonly path: string;
  readonly mode: "100644";
  readonly type: "blob";
  readonly sha: string | null;
}

/**
 * Puts pictures on their branch, in place of those that stood in the folder. Each is called by what it shows to the last
 * bit, so that an address never shows something else later, whatever caches lie between.
 *
 * @param folder such as `pull-12`.
 * @throws ApiError
 */
export async function publishPictures(
  api: Api,
  { repository, server }: Workflow,
  folder: string,
  pictures: readonly Picture[],
): Promise<PublishedPicture[]> {
  const git = `/repos/${repository}/git`;
  const files = await Promise.all(
    pictures.map(async (picture) => {
      const content = Buffer.from(picture.png).toString("base64");
      const blob = await api<Sha>({ method: "POST", path: `${git}/blobs`, body: { content, encoding: "base64" } });
      return { picture, path: `${folder}/${nameOf(picture)}`, sha: blob.body.sha };
    }),
  );
  await commit(api, git, folder, files);
  return files.map(({ picture, path }) => ({
    ...picture,
    page: `${server}/${repository}/blob/${PICTURE_BRANCH}/${path}`,
  }));
}

function nameOf({ png }: Picture): string {
  return `${createHash("sha256").update(png).digest("hex").slice(0, 32)}.png`;
}

/** Makes a folder of the branch hold these files and no other. Whoever comes in between is not overwritten. */
async function commit(api: Api, git: string, folder: string, files: readonly { path: string; sha: string }[]) {
  for (let attempt = 1; ; attempt++) {
    const tip = await tipOf(api, git);
    const old = tip ? await filesIn(api, git, tip, folder) : [];
    if (old.length === files.length && files.every(({ path }) => old.some((entry) => entry.path === path))) return;
    const gone = old.filter(({ path }) => !files.some((file) => file.path === path));
    const tree: NewEntry[] = [
      ...files.map(({ path, sha }) => ({ path, sha, mode: "100644" as const, type: "blob" as const })),
      ...gone.map(({ path }) => ({ path, sha: null, mode: "100644" as const, type: "blob" as const })),
    ];
    try {
      await addCommit(api, git, tip, { message: `Maps of ${folder}`, tree });
      return;
    } catch (error) {
      const isOvertaken = error instanceof ApiError && (error.status === 422 || error.status === 409);
      if (!isOvertaken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function addCommit(
  api: Api,
  git: string,
  tip: Tip | undefined,
  { message, tree }: { readonly message: string; readonly tree: readonly NewEntry[] },
): Promise<void> {
  const base = tip ? { base_tree: tip.tree } : {};
  const made = await api<Sha>({ method: "POST", path: `${git}/trees`, body: { ...base, tree } });
  const parents = tip ? [tip.commit] : [];
  const { body } = await api<Sha>({
    method: "POST",
    path: `${git}/commits`,
    body: { message, tree: made.body.sha, parents },
  });
  const { sha } = body;
  await (tip
    ? api({ method: "PATCH", path: `${git}/refs/heads/${PICTURE_BRANCH}`, body: { sha, force: false } })
    : api({ method: "POST", path: `${git}/refs`, body: { ref: `refs/heads/${PICTURE_BRANCH}`, sha } }));
}

/** `undefined` while there is no such branch. */
async function tipOf(api: Api, git: string): Promise<Tip | undefined> {
  try {
    const { body } = await api<{ object: Sha }>({ method: "GET", path: `${git}/ref/heads/${PICTURE_BRANCH}` });
    const commit = body.object.sha;
    const { tree } = (await api<{ tree: Sha }>({ method: "GET", path: `${git}/commits/${commit}` })).body;
    return { commit, tree: tree.sha };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

async function filesIn(api: Api, git: string, { tree }: Tip, folder: string): Promise<Entry[]> {
  const { body } = await api<{ tree: readonly Entry[] }>({ method: "GET", path: `${git}/trees/${tree}?recursive=1` });
  return body.tree.filter(({ path, type }) => type === "blob" && path.startsWith(`${folder}/`));
}
